import type { PDFDict } from '@cantoo/pdf-lib'
import { dictAt, numberAt, textAt } from '../pdf/objects.ts'
import { PDFHexString } from '../pdf/pdf-lib.ts'
import { Name, type Operand } from './token.ts'

/** The property list of marked content (PDF 32000-1, 14.6.2). */
export interface Properties {
  mcid: number | undefined
  language: string | undefined
  actualText: string | undefined
  alternative: string | undefined
  expansion: string | undefined
}

/** Read the last operand of `BDC`: a list that stands there, or the name of one in the resources. */
export function readProperties(operand: Operand | undefined, resources: PDFDict | undefined): Properties {
  if (operand instanceof Map) {
    const mcid = operand.get('MCID')
    return {
      mcid: typeof mcid === 'number' ? mcid : undefined,
      language: textIn(operand, 'Lang'),
      actualText: textIn(operand, 'ActualText'),
      alternative: textIn(operand, 'Alt'),
      expansion: textIn(operand, 'E')
    }
  }
  const dict = operand instanceof Name ? dictAt(dictAt(resources, 'Properties'), operand.name) : undefined
  return {
    mcid: numberAt(dict, 'MCID'),
    language: textAt(dict, 'Lang'),
    actualText: textAt(dict, 'ActualText'),
    alternative: textAt(dict, 'Alt'),
    expansion: textAt(dict, 'E')
  }
}

function textIn(list: Map<string, Operand>, key: string): string | undefined {
  const value = list.get(key)
  if (!(value instanceof Uint8Array)) return undefined
  return PDFHexString.of(Buffer.from(value).toString('hex')).decodeText()
}
