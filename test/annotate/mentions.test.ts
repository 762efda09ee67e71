import { describe, expect, it } from 'vitest'
import type { Authority } from '../../src/model/authority.ts'
import type { Draft } from './drafts.ts'
import {
  annotated,
  authority,
  call,
  emendation,
  emphasis,
  forms,
  label,
  lineBreak,
  manuscript,
  manuscripts,
  mark,
  note,
  paragraph,
  place,
  row,
  sketch,
  unmark
} from './drafts.ts'

/** Annotate one paragraph, D1:1, against some records; give its sketch and what was said. */
function find(parts: (string | Draft)[], authorities: Authority[], notes: string[] = []): [string, string[]] {
  const all = manuscripts([manuscript([paragraph(1, parts)], { notes: notes.map((id) => note(id, '注文')) })], {
    authorities
  })
  const { result, said } = annotated(all)
  return [sketch(result.statements[0]?.text ?? []), said]
}

const china = authority('china', '中国')
const twoChinas = authority('two-chinas', '两个中国')
const nations = authority('united-nations', '联合国')
const charter = authority('un-charter', '联合国宪章')
const npt = authority('npt', '不扩散条约', { variants: forms('两个条约') })
const ctbt = authority('ctbt', '禁试条约', { variants: forms('两个条约') })

describe('a mention', () => {
  it('is found at every place where a variant stands', () => {
    expect(find(['中国和中国'], [china])).toEqual(['[china 中国]和[china 中国]', []])
  })

  it('is the longest form, and what stands inside it is not found again', () => {
    expect(find(['“两个中国”与中国'], [china, twoChinas])).toEqual(['“[two-chinas 两个中国]”与[china 中国]', []])
  })

  it('is the longest variant of one heading too', () => {
    const yeltsin = authority('yeltsin', '叶利钦', { variants: forms('叶利钦', '叶利钦总统', '总统叶利钦') })
    expect(find(['总统叶利钦说，叶利钦总统来'], [yeltsin])[0]).toBe('[yeltsin 总统叶利钦]说，[yeltsin 叶利钦总统]来')
  })

  it('posts every heading that shares the form', () => {
    const sharing = { ...nations, shared: forms('联合国宪章') }
    expect(find(['遵守联合国宪章'], [charter, sharing])).toEqual(['遵守[united-nations [un-charter 联合国宪章]]', []])
  })

  it('is not looked for where the record wants only marked places', () => {
    expect(find(['中国、', mark('china', '中国')], [{ ...china, index: 'marked' }])[0]).toBe('中国、[china 中国]')
  })

  it('is not found where the record rejects the form', () => {
    const rejecting = { ...china, rejects: [{ at: 'D1:1', variant: '中国', reason: '另有所指' }] }
    expect(find(['中国'], [rejecting])).toEqual(['中国', []])
    expect(find(['中国'], [{ ...rejecting, rejects: [{ at: 'D1:7', variant: '中国', reason: '' }] }])).toEqual([
      '[china 中国]',
      [
        'warning reject-applies 1:1 the reject of “中国” at D1:7 meets nothing (a place is D1:6, D1:signatures, D1:dateline or note:id)'
      ]
    ])
  })

  it('leaves room for a shorter form where the longer is rejected', () => {
    const rejecting = { ...twoChinas, rejects: [{ at: 'D1:1', variant: '两个中国', reason: '' }] }
    expect(find(['两个中国'], [china, rejecting])[0]).toBe('两个[china 中国]')
  })
})

describe('markup in a mention', () => {
  it('goes into the mark whole', () => {
    const zhu = authority('zhu', '朱镕基')
    expect(find(['朱', emendation('S2-09', '镕'), '基来'], [zhu])[0]).toBe('[zhu 朱<emendation 镕>基]来')
    expect(find([emphasis('联合国'), '会'], [nations])[0]).toBe('[united-nations <emphasis 联合国>]会')
    expect(find(['联合', emendation('S1-05'), '国'], [nations])[0]).toBe('[united-nations 联合<emendation >国]')
  })

  it('holds the mark where the mention is a part of it', () => {
    expect(find([emphasis('在联合国里')], [nations])[0]).toBe('<emphasis 在[united-nations 联合国]里>')
  })

  it('keeps the beginning of the mention where it is cut through', () => {
    expect(find([emphasis('在联合'), '国里'], [nations])[0]).toBe('<emphasis 在[united-nations 联合]>国里')
    expect(find(['在联合', emphasis('国里')], [nations])[0]).toBe('在[united-nations 联合]<emphasis 国里>')
  })

  it('ends the mark before a note, whose words are its own', () => {
    expect(find(['联合', call('n'), '国'], [nations], ['n'])[0]).toBe('[united-nations 联合]{note-n 注文}国')
    expect(find([emphasis('联合', call('n')), '国'], [nations], ['n'])[0]).toBe(
      '<emphasis [united-nations 联合]{note-n 注文}>国'
    )
  })

  it('does not lead a mention over a line break or into a section label', () => {
    expect(find(['联合', lineBreak, '国'], [nations])[0]).toBe('联合/国')
    expect(find([label('D1-section-1', '联合'), '国'], [nations])[0]).toBe('<sectionLabel 联合>国')
  })

  it('has places that count along the line', () => {
    const all = manuscripts([manuscript([paragraph(1, ['在联合国里'])])], { authorities: [nations] })
    const [block] = annotated(all).result.statements[0]?.text ?? []
    const columns = block?.type === 'paragraph' ? block.children.map((node) => node.place.column) : []
    expect(columns).toEqual([1, 2, 5])
  })
})

describe('an editor', () => {
  it('marks words, or a point', () => {
    expect(find(['其', mark('china', '他国'), '、', mark('china')], [china])[0]).toBe('其[china 他国]、[china ]')
  })

  it('does not get his mark twice', () => {
    expect(find([mark('china', '中国')], [china])[0]).toBe('[china 中国]')
    expect(find([mark('china', '在中国')], [china])[0]).toBe('[china 在中国]')
    expect(find([mark('un-charter', '联合国')], [charter, nations])[0]).toBe('[un-charter 联合国]')
  })

  it('marks words in which others are still found', () => {
    expect(find([mark('un-charter', '联合国的章程')], [charter, nations])[0]).toBe(
      '[un-charter [united-nations 联合国]的章程]'
    )
  })

  it('silences words, for all or for one', () => {
    expect(find([unmark(undefined, '中国')], [china])[0]).toBe('中国')
    expect(find(['两个', unmark('two-chinas', '中国')], [china, twoChinas])[0]).toBe('两个[china 中国]')
    expect(find(['两个', unmark('china', '中国')], [china, twoChinas])[0]).toBe('[two-chinas 两个中国]')
  })

  it('is told of an authority that is not there', () => {
    expect(find([mark('chima', '中国')], [china])[1]).toEqual([
      'error authority-is-known 10:1 there is no authority “chima” (did you mean “china”?)'
    ])
    expect(find([unmark('chima', '中国')], [china])[1]).toHaveLength(1)
  })

  it('is told once, with all places, of a form of two headings', () => {
    const texts = [paragraph(1, ['加入两个条约']), paragraph(4, ['这两个条约，两个条约'])]
    const { said } = annotated(manuscripts([manuscript(texts)], { authorities: [npt, ctbt] }))
    expect(said).toEqual([
      'error form-is-decided 10:3 “两个条约” may be ctbt or npt; undecided in D1:1, D1:4 (mark it there (:mark[两个条约]{as=ctbt}), reject it in one record, or list it under `shared`)'
    ])
  })

  it('decides such a form by a mark, a reject or sharing', () => {
    expect(find([mark('npt', '两个条约')], [npt, ctbt])).toEqual(['[npt 两个条约]', []])
    expect(find([mark('npt', mark('ctbt', '两个条约'))], [npt, ctbt])).toEqual(['[npt [ctbt 两个条约]]', []])
    const rejecting = { ...ctbt, rejects: [{ at: 'D1:1', variant: '两个条约', reason: '' }] }
    expect(find(['两个条约'], [npt, rejecting])).toEqual(['[npt 两个条约]', []])
    const sharing = { ...ctbt, variants: forms(), shared: forms('两个条约') }
    expect(find(['两个条约'], [npt, sharing])).toEqual(['[npt [ctbt 两个条约]]', []])
  })

  it('is warned of a form that another cuts off', () => {
    const usa = authority('usa', '美国', { variants: forms('、美、') })
    const japan = authority('japan', '日本', { variants: forms('、日等') })
    expect(find(['中、俄、美、日等国'], [usa, japan])).toEqual([
      '中、俄[usa 、美、]日等国',
      [
        'warning mention-is-not-crossed 10:6 “、日等” is not indexed in D1:1: it begins inside “、美、” (if it is meant, mark it with :mark[…]{as=…})'
      ]
    ])
  })
})

describe('mentions are looked for', () => {
  const words = row('中国')
  it('in deck, items, signatures and dateline, not in titles and headings', () => {
    const { result } = annotated(
      manuscripts(
        [
          manuscript([
            { type: 'title', children: words, place },
            { type: 'deck', id: 'D1-0', number: 0, children: words, place },
            { type: 'heading', id: 'D1-section-1', level: 1, children: words, place },
            {
              type: 'list',
              ordered: true,
              items: [{ type: 'listItem', label: '1.', children: [paragraph(1, ['中国'])], place }],
              place
            },
            {
              type: 'signatures',
              id: 'D1-signatures',
              parties: [{ type: 'party', lines: [words, words], place }],
              place
            },
            { type: 'dateline', id: 'D1-dateline', children: words, place }
          ])
        ],
        { authorities: [china] }
      )
    )
    expect(result.statements[0]?.text.map((block) => sketch([block]))).toEqual([
      '中国',
      '[china 中国]',
      '中国',
      '[china 中国]',
      '[china 中国]/[china 中国]',
      '[china 中国]'
    ])
    expect(JSON.stringify(result).match(/mark-[\w-]+/gu)).toEqual([
      'mark-D1-0-china-1',
      'mark-D1-1-china-1',
      'mark-D1-signatures-china-1',
      'mark-D1-signatures-china-2',
      'mark-D1-dateline-china-1'
    ])
  })

  it('in notes, not in headnotes and prose, where only an editor marks', () => {
    const { result } = annotated(
      manuscripts(
        [
          manuscript([paragraph(1, ['文', call('n')])], {
            notes: [note('n', '中国')],
            headnote: [{ type: 'quotation', children: [paragraph(1, ['中国', mark('china', '中国')])], place }]
          })
        ],
        {
          authorities: [china],
          prose: [{ name: 'method', title: '', children: [paragraph(1, ['中国'])], place }]
        }
      )
    )
    const [statement] = result.statements
    expect(sketch(statement?.text ?? [])).toBe('文{note-n [china 中国]}')
    expect(sketch(statement?.headnote ?? [])).toBe('中国[china 中国]')
    expect(sketch(result.prose[0]?.children ?? [])).toBe('中国')
  })
})

describe('a record decides', () => {
  it('with an accept, whatever else holds, one occurrence or all', () => {
    const accept = { at: 'D1:1', variant: '总统阁下', reason: '指叶利钦', principal: true }
    const yeltsin = authority('yeltsin', '叶利钦', { index: 'marked', accepts: [accept] })
    expect(find(['总统阁下与总统阁下'], [yeltsin])[0]).toBe('[yeltsin 总统阁下]与[yeltsin 总统阁下]')
    const second = { ...yeltsin, accepts: [{ ...accept, nth: 2 }] }
    expect(find(['总统阁下与总统阁下'], [second])[0]).toBe('总统阁下与[yeltsin 总统阁下]')
    expect(find(['别的'], [second])[1]).toEqual([
      'error accept-applies 1:1 the accept of “总统阁下” at D1:1 meets nothing (a place is D1:6, D1:signatures, D1:dateline or note:id; the form must stand there)'
    ])
  })

  it('with an accept between two that have the form', () => {
    const accepting = { ...npt, accepts: [{ at: 'D1:1', variant: '两个条约', reason: '', principal: false }] }
    expect(find(['两个条约'], [accepting, ctbt])).toEqual(['[npt 两个条约]', []])
  })

  it('with a reject of one occurrence', () => {
    const rejecting = { ...china, rejects: [{ at: 'D1:1', variant: '中国', nth: 2, reason: '书名' }] }
    expect(find(['中国《中国》中国'], [rejecting])[0]).toBe('[china 中国]《中国》[china 中国]')
  })

  it('that only the first in a statement is listed, and those an editor marked', () => {
    const sparing = { ...china, index: 'sparing' as const }
    expect(find(['中国、中国、', mark('china', '中国')], [sparing])[0]).toBe('中国、中国、[china 中国]')
    expect(find(['中国、中国'], [sparing])[0]).toBe('[china 中国]、中国')
  })
})

describe('a form in English or Russian', () => {
  const yeltsin = authority('yeltsin', '叶利钦', {
    variants: { zh: ['叶利钦'], en: ['Yeltsin', 'joint statement'], ru: ['Ельцин*'] }
  })
  const findIn = (language: string, words: string) => {
    const all = manuscripts([manuscript([paragraph(1, [words])], { language })], { authorities: [yeltsin] })
    return sketch(annotated(all).result.statements[0]?.text ?? [])
  }

  it('is whole words, and may begin a sentence', () => {
    expect(findIn('en', 'Yeltsin, not Yeltsina. Joint\u00a0statement, joint statements')).toBe(
      '[yeltsin Yeltsin], not Yeltsina. [yeltsin Joint\u00a0statement], joint statements'
    )
  })

  it('may have any letters after it', () => {
    expect(findIn('ru', 'с Ельциным, у Ельцина')).toBe('с [yeltsin Ельциным], у [yeltsin Ельцина]')
  })

  it('is not sought in another language', () => {
    expect(findIn('zh-Hans', 'Yeltsin 叶利钦')).toBe('Yeltsin [yeltsin 叶利钦]')
    expect(findIn('fr', 'Yeltsin')).toBe('Yeltsin')
  })
})
