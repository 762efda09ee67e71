import type { PDFContext, PDFDict } from '@cantoo/pdf-lib'
import type { Draft } from '../file/draft.ts'
import { sRgbProfile } from '../intent/icc.ts'
import { embedProfile } from '../intent/intent.ts'
import { PDFDict as Dict, PDFArray, PDFName, PDFNumber, PDFRawStream, PDFRef } from '../pdf-lib.ts'
import { grey } from './one-colour.ts'

const name = (words: string) => PDFName.of(words)

/**
 * Let what pages draw with fit one ink: gradients become grey, pictures say what their colours mean.
 *
 * Gives the number of gradients whose colours come from a function that cannot be read.
 */
export function inkResources(draft: Draft): number {
  const { context } = draft.pdf
  let unread = 0
  let screen: number | undefined
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream && object.dict.get(name('Subtype')) === name('Image')) {
      if (object.dict.get(name('ColorSpace')) !== name('DeviceRGB')) continue
      screen ??= embedProfile(draft, 3, sRgbProfile())
      object.dict.set(name('ColorSpace'), context.obj(['ICCBased', PDFRef.of(screen)]))
    }
    const dict = object instanceof PDFRawStream ? object.dict : object
    if (!(dict instanceof Dict)) continue
    for (const shading of [dict, dict.lookup(name('Shading'))])
      if (
        shading instanceof Dict &&
        shading.get(name('ColorSpace')) === name('DeviceRGB') &&
        !greyShading(shading, context)
      )
        unread++
  }
  return unread
}

function greyShading(shading: PDFDict, context: PDFContext): boolean {
  if (shading.get(name('ShadingType')) === undefined) return true
  const steps = shading.lookup(name('Function'))
  if (!(steps instanceof Dict) || !greyFunction(steps, context)) return false
  shading.set(name('ColorSpace'), name('DeviceGray'))
  return true
}

/** Interpolation between two colours, or several of them after one another (PDF 32000-1, 7.10). */
function greyFunction(steps: PDFDict, context: PDFContext): boolean {
  const inner = steps.lookup(name('Functions'))
  if (inner instanceof PDFArray)
    return inner.asArray().every((_, at) => {
      const one = inner.lookup(at)
      return one instanceof Dict && greyFunction(one, context)
    })
  if (steps.lookup(name('FunctionType'))?.toString() !== '2') return false
  for (const end of ['C0', 'C1']) {
    const colour = steps.lookup(name(end))
    if (!(colour instanceof PDFArray)) return false
    const [red = 0, green = 0, blue = 0] = colour.asArray().map((value) => Number(value.toString()))
    const level = PDFArray.withContext(context)
    level.push(PDFNumber.of(grey(red, green, blue)))
    steps.set(name(end), level)
  }
  return true
}
