import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenBrowser } from '../../src/press/browser/launch.ts'
import { launch } from '../../src/press/browser/launch.ts'
import type { Examination } from '../../src/press/in-page/result.ts'
import { printPages } from '../../src/press/print.ts'

/*
 * The eye of the press: finished pages with one fault each, that it must see.
 */

let open: OpenBrowser
beforeAll(async () => {
  open = await launch(() => undefined)
})
afterAll(() => open.close())

/** One page of 100 × 100 px with a type area of 80 × 80, in boxes of 10 px a character. */
async function examine(text: string, notes = '', more = ''): Promise<Examination> {
  const area = notes === '' ? '' : `<div class="page-notes">${notes}</div>`
  const html = `<!DOCTYPE html><meta charset="utf-8"><style>
    body { margin: 0; font: 10px/12px serif }
    .page { position: relative; width: 100px; height: 100px; overflow: clip }
    .page-area { position: absolute; left: 10px; top: 10px; width: 80px; height: 80px }
    .page-notes { position: absolute; bottom: 0; width: 100% }
    p, .note { display: block; margin: 0 }
  </style><div class="page" data-folio="7"><div class="page-area"><div class="page-text">${text}</div>${area}</div></div>${more}`
  const pages = { html, files: new Map(), pageMap: { pages: [], anchors: new Map() }, size: { width: 1, height: 1 } }
  return (await printPages(open.browser, pages)).examination
}

async function faults(text: string, notes?: string, more?: string): Promise<string[]> {
  const { misplaced } = await examine(text, notes, more)
  return misplaced.map(({ unit, page, detail }) => `${unit} p. ${page}: ${detail}`)
}

const p = (unit: string, style = '', words = 'xxx') => `<p data-unit="${unit}" style="${style}">${words}</p>`
const call = (id: string, mark: string) =>
  `<a class="call" id="call-${id}" href="#note-${id}" data-generated>${mark}</a>`
const noteOf = (id: string) => `<span class="note" id="note-${id}"><span data-unit="note-${id}-p1">x</span></span>`

describe('sound pages', () => {
  test('have no faults', async () => {
    expect(await faults(p('D1-1') + p('D1-2', '', `x${call('a', '1')}`), noteOf('a'))).toEqual([])
  })

  test('are read back by unit, without what is generated', async () => {
    const { runs, anchors } = await examine(
      p('D1-1', '', `甲${call('a', '①')}<b>乙</b>`) + p('D1-2', '', '丙'),
      noteOf('a')
    )
    expect(runs).toEqual([
      { unit: 'D1-1', page: '7', text: '甲乙' },
      { unit: 'D1-2', page: '7', text: '丙' },
      { unit: 'note-a-p1', page: '7', text: 'x' }
    ])
    expect(anchors).toEqual(['call-a', 'note-a'])
  })

  test('may have generated text in the margin', async () => {
    expect(await faults(p('D1-1', '', '<span data-generated style="position:absolute;left:-9px">1</span>x'))).toEqual(
      []
    )
  })
})

describe('it sees', () => {
  test('text below the foot of the page', async () => {
    expect(await faults(p('D1-1', 'margin-top: 76px'))).toEqual(['D1-1 p. 7: runs off the foot of the page'])
  })

  test('text that runs into the notes', async () => {
    expect(await faults(p('D1-1', 'margin-top: 64px', `x${call('a', '1')}`), noteOf('a'))).toContain(
      'D1-1 p. 7: runs into the notes'
    )
  })

  test('text beside the measure', async () => {
    expect(await faults(p('D1-1', 'white-space: nowrap', 'x'.repeat(40)))).toEqual([
      'D1-1 p. 7: runs out of the measure'
    ])
    expect(await faults(p('D1-1', 'margin-left: -9px'))).toEqual(['D1-1 p. 7: runs out of the measure'])
  })

  test('text above the head of the page', async () => {
    expect(await faults(p('D1-1', 'margin-top: -9px'))).toEqual(['D1-1 p. 7: stands above the head of the page'])
  })

  test('text in a second column, out of sight', async () => {
    const columns = 'height: 24px; columns: 80px 1; column-fill: auto; column-gap: 50px'
    expect(await faults(`<div style="${columns}">${p('D1-1')}${p('D1-2')}${p('D1-3')}</div>`)).toEqual([
      'D1-3 p. 7: runs out of the measure'
    ])
  })

  test('text over text', async () => {
    expect(await faults(p('D1-1') + p('D1-2', 'margin-top: -10px'))).toEqual(['D1-1 p. 7: is printed over “xxx”'])
  })

  test('notes that do not fit', async () => {
    const tall = `<span class="note" id="note-a">${p('note-a-p1', '', 'x<br>'.repeat(9))}</span>`
    expect(await faults(p('D1-1', '', `x${call('a', '1')}`), tall)).toContain(
      'note-a-p1 p. 7: the note leaves the page'
    )
  })

  test('generated text off the page', async () => {
    expect(await faults(p('D1-1', '', '<span data-generated style="position:absolute;left:-40px">1</span>x'))).toEqual([
      'D1-1 p. 7: stands off the page'
    ])
  })

  test('a note without its call', async () => {
    expect(await faults(p('D1-1'), noteOf('a'))).toEqual([
      'note-a p. 7: does not stand on the page of its call, in its order'
    ])
  })

  test('a call without its note', async () => {
    expect(await faults(p('D1-1', '', `x${call('a', '1')}`))).toEqual([
      'note-a p. 7: does not stand on the page of its call, in its order'
    ])
  })

  test('notes in another order than their calls', async () => {
    expect(await faults(p('D1-1', '', `x${call('a', '1')}${call('b', '2')}`), noteOf('b') + noteOf('a'))).toEqual([
      'note-a p. 7: does not stand on the page of its call, in its order'
    ])
  })

  test('an anchor that stayed behind', async () => {
    expect(await faults(p('D1-1', '', 'x<span class="continues" id="mark-1"></span>'))).toEqual([
      'mark-1 p. 7: its words stand on the next page'
    ])
  })

  test('a row that was cut', async () => {
    expect(await faults('<table><tr class="continued"><td data-unit="D1-1">x</td></tr></table>')).toEqual([
      'D1-1 p. 7: the row is taller than a page'
    ])
  })
})
