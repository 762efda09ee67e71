import { describe, expect, test } from 'vitest'
import { recognise } from '../../src/import/recognise.ts'

/** A body for what stands above and below: a document begins only where running text follows. */
const body = '双方一致认为，在平等协商的基础上顺利解决有关问题，有利于维护地区的和平与安宁。'

/** What is found in a text, one line a finding: class, what becomes of what, `?` where it is only proposed. */
function found(text: string, ...classes: string[]): string[] {
  const { findings, received } = recognise(text)
  return findings
    .filter((finding) => classes.includes(finding.class))
    .map(({ start, end, after, class: name, status }) => {
      const before = received.points.slice(start, end).join('')
      return `${name}${status === 'proposed' ? '?' : ''} ${JSON.stringify(before)} → ${JSON.stringify(after)}`
    })
}

/** The roles of the parts of each document in a text, with how their words begin. */
function parts(text: string): string[][] {
  return recognise(text).documents.map((document) =>
    document.parts.map(({ role, passage, from, party }) => {
      const begin = passage.words.slice(passage.offsets.indexOf(from)).slice(0, 6)
      return role === 'signature' ? `signature ${party} ${begin}` : `${role} ${begin}`
    })
  )
}

describe('letter-spacing', () => {
  test.each([
    ['联 合 声 明', ['letterspacing "联 合 声 明" → "联合声明"']],
    ['主 席', ['letterspacing " " → ""']],
    ['联　合　声　明', ['letterspacing "联　合　声　明" → "联合声明"']],
    ['( 签 字 )', ['letterspacing " " → ""']],
    ['《联 合 声 明》（全 文）', ['letterspacing "联 合 声 明" → "联合声明"', 'letterspacing " " → ""']],
    ['江泽民 叶利钦', []],
    ['国家主席 江 泽 民', []],
    ['国家主席    江 泽 民', ['letterspacing "江 泽 民" → "江泽民"']],
    ['李　明            安 国 平', ['letterspacing "　" → ""', 'letterspacing "安 国 平" → "安国平"']],
    ['Д О Г О В О Р   О   М И Р Е', ['letterspacing "Д О Г О В О Р   О   М И Р Е" → "ДОГОВОР О МИРЕ"']],
    ['T R E A T Y', ['letterspacing "T R E A T Y" → "TREATY"']],
    ['T R E A T Y O F P E A C E', ['letterspacing? "T R E A T Y O F P E A C E" → "TREATYOFPEACE"']],
    ['a b c', []]
  ])('%s', (line, expected) => {
    expect(found(`${line}\n${body}`, 'letterspacing')).toEqual(expected)
  })
})

describe('width', () => {
  test.each([
    ['１９９６年', ['width "１９９６" → "1996"']],
    ['附件(一)', ['width "(" → "（"', 'width ")" → "）"']],
    ['世界贸易组织(WTO)', ['width "(" → "（"', 'width ")" → "）"']],
    ['附件(一）', ['width "(" → "（"']],
    ['President Jiang Zemin (江泽民) of China met reporters', []],
    ['(a) the Parties', []],
    ['约（55）公里', []],
    ['共(2', []]
  ])('%s', (line, expected) => {
    expect(found(line, 'width')).toEqual(expected)
  })
})

describe('spaces', () => {
  test.each([
    ['约 4200 公里', ['han-digit-space " " → ""', 'han-digit-space " " → ""']],
    ['１９９８ 年', ['han-digit-space " " → ""']],
    ['1 加强信任', []],
    ['3 月', ['han-digit-space " " → ""']],
    ['达成共识 ，并且 （会谈）', ['spacing " " → ""', 'spacing " " → ""']],
    ['The Parties  agree.', ['spacing " " → ""']],
    ['The\u2003Parties', ['spacing "\u2003" → " "']],
    ['1998\u00a0г.', []],
    ['President          Prime Minister', ['spacing? "         " → ""']]
  ])('%s', (line, expected) => {
    expect(found(line, 'han-digit-space', 'spacing')).toEqual(expected)
  })

  test('a space between Han characters is proposed in running text only, and not behind a number', () => {
    const text = `中国 俄罗斯\n第一条　双方 同意。\n第二条　${body}`
    expect(found(text, 'han-space')).toEqual(['han-space? " " → ""'])
  })
})

describe('lines', () => {
  test('blank lines, indents, line ends', () => {
    const text = `\r\n\r\n　　${body} \r\n   \r\n\t${body}\r\n`
    expect(found(text, 'layout', 'indent', 'line-end')).toEqual([
      'layout "\\r\\n\\r\\n" → ""',
      'indent "　　" → ""',
      'line-end " " → ""',
      'line-end "\\r" → ""',
      'layout "   " → ""',
      'line-end "\\r" → ""',
      'indent "\\t" → ""',
      'line-end "\\r" → ""'
    ])
  })

  test('lines filled to a width are joined, hyphens proposed', () => {
    const text = [
      'The Parties shall continue to develop their coopera-',
      'tion in the fields of trade, science and culture and',
      'shall encourage direct contacts between their towns,',
      'universities and enterprises in a long-',
      'term perspective, as was agreed at the last of their',
      'meetings in the capital.',
      '',
      'They expect long-term results.'
    ].join('\n')
    expect(found(text, 'wrap', 'hyphen')).toEqual([
      'hyphen? "-" → ""',
      'wrap "\\n" → ""',
      'wrap "\\n" → " "',
      'wrap "\\n" → " "',
      'wrap "\\n" → " "'
    ])
  })

  test('Han lines filled to a width are joined without a space', () => {
    const text = `${'双方认为这样的关系是亚欧大陆和太平洋地区安全稳定和经济繁荣的\n'.repeat(5)}重要组成部分。\n`
    expect(found(text, 'wrap')).toEqual(Array.from({ length: 5 }, () => 'wrap "\\n" → ""'))
  })

  test.each([
    ['a paragraph a line', `${body}\n`.repeat(8)],
    ['paragraphs of like length', `${['1', '2', '3', '4', '5', '6'].map((n) => `第${n}段${body}`).join('\n')}\n`],
    ['verses', 'We the people\nof both countries\nwish to live\nin lasting peace\nand good will\nfor all time\n']
  ])('%s are not joined', (_, text) => {
    expect(found(text, 'wrap')).toEqual([])
  })
})

describe('numbers', () => {
  const lines = (...labels: string[]) => labels.map((label, at) => `${label}第${at}点：${body}`).join('\n')

  test.each([
    ['a dash for 一', lines('—、', '二、', '三、'), ['homograph? "—" → "一"']],
    [
      'a dash in 十一',
      lines(...'一二三四五六七八九十'.split('').map((n) => `${n}、`), '十—、', '十二、'),
      ['homograph? "十—" → "十一"']
    ],
    ['a katakana for 二', lines('一、', 'ニ、', '三、'), ['homograph? "ニ" → "二"']],
    ['l for 1', lines('l. ', '2. ', '3. '), ['homograph? "l" → "1"']],
    ['a number twice and the next missing', lines('1. ', '2. ', '2. ', '4. '), ['series? "2" → "3"']],
    ['a number twice at the end', lines('一、', '二、', '二、'), ['series? "二" → "三"']],
    ['Roman numbers', lines('I. ', 'II. ', 'II. ', 'IV. '), ['series? "II" → "III"']],
    ['articles', lines('第一条　', '第二条　', '第二条　', '第四条　'), ['series? "二" → "三"']],
    ['a number missing', lines('1. ', '2. ', '4. '), []],
    ['a number twice, all others following on', lines('1. ', '2. ', '2. ', '3. '), []],
    ['two lists', lines('1. ', '2. ', '1. ', '2. '), []],
    ['a dash alone', `${body}\n—\n${body}`, []],
    ['bullets', lines('- ', '- ', '- '), []]
  ])('%s', (_, text, expected) => {
    expect(found(`标题声明\n${text}`, 'homograph', 'series')).toEqual(expected)
  })

  test('a series that does not follow on says so', () => {
    const { documents } = recognise(lines('1. ', '2. ', '4. ', '5. '))
    expect(documents[0]?.series[0]?.breaks.map(({ expected }) => expected)).toEqual(['3.'])
  })
})

describe('paragraphs', () => {
  test.each([
    [
      'broken in a sentence',
      '双方愿继续发展友好合作关系，认为这样的关系是安全、稳定和繁荣的重要\n组成部分。两国不谋求霸权，也无意扩张，不针对第三国。',
      1
    ],
    ['broken at a comma', '双方将共同监测界湖水质，\n并对沿岸企业的排污实行统一标准，每年公布一次。', 1],
    [
      'half an item without a number',
      `1. 银行、保险领域的合作；\n有效保护知识产权和其他合法权益，发展信息系统。\n2. ${body}`,
      1
    ],
    [
      'broken in a sentence of letters',
      'The Parties shall abstain from the threat or the use\n\nof force in their relations with each other.',
      1
    ],
    ['a heading without a mark', `两国经济贸易合作取得新进展\n${body}`, 0],
    ['items that end in ；', `1. 银行、保险领域的合作；\n2. ${body}`, 0],
    [
      'clauses of a preamble',
      `认识到两国关系的重要意义和两国人民的愿望；\n回顾两国之间业已签订的各项条约和协定的原则；\n${body}`,
      0
    ],
    ['two sentences', `${body}\n${body.replace('双方', '两国')}`, 0]
  ])('%s', (_, text, count) => {
    expect(found(`标题声明\n${body.replace('一致', '')}\n${text}\n`, 'para-join')).toHaveLength(count)
  })

  test('a paragraph that stands elsewhere is proposed for deletion, the second time', () => {
    const text = `${body}\n${body.replace('双方', '两国')}\n${body}`
    expect(found(text, 'dittography')).toEqual([`dittography? "${body}" → ""`])
  })

  test.each([
    ['a character said twice', '两国元首首次会晤，天天向上，人人平等，往往如此，这是一个开始。'],
    ['a short line said twice', `（签字）\n${body}\n（签字）`],
    ['paragraphs that differ in one character', `${body}\n${body.replace('。', '！')}`]
  ])('%s is none', (_, text) => {
    expect(found(text, 'dittography')).toEqual([])
  })
})

describe('what is the site’s', () => {
  test.each([
    '相关资料：',
    '责任编辑：王某',
    '【打印】【关闭】',
    '第 3 页',
    '— 12 —',
    'Page 2 of 9',
    'https://example.org/a/1.html',
    'Версия для печати',
    'All rights reserved.',
    '2018-06-08 22:21:54 新闻社 参与评论',
    '新闻社海京6月8日电'
  ])('%s', (line) => {
    expect(found(`标题声明\n${body}\n${line}\n${body.replace('双方', '两国')}`, 'boilerplate')).toEqual([
      `boilerplate? ${JSON.stringify(`${line}\n`)} → ""`
    ])
  })

  test.each(['关于来源国的规定', '相关资料由双方交换。', '一', 'The Parties print money.'])('%s is not', (line) => {
    expect(found(`标题声明\n${body}\n${line}\n${body}`, 'boilerplate')).toEqual([])
  })

  test('an agency’s introduction is proposed, a statement’s own colon is not', () => {
    const agency = '新闻社北京二十日电，双方今天发表了联合声明，声明全文如下：'
    expect(found(`联合声明\n${agency}\n${body}`, 'frame')).toHaveLength(1)
    expect(found(`联合声明\n双方就以下各点达成一致：\n${body}`, 'frame')).toEqual([])
    expect(found(`联合声明\n${body}\n${agency}\n${body.replace('双方', '两国')}`, 'frame')).toEqual([])
  })
})

test('lines above a title that names its document are proposed for exclusion, unless the first may be a title', () => {
  const head = '115184, г. Москва,\nРежим работы:'
  const text = `Совместное заявление сторон\n\nСтороны подтверждают свою приверженность принципам равноправия.`
  expect(found(`${head}\n\n${text}`, 'boilerplate')).toEqual([`boilerplate? ${JSON.stringify(`${head}\n\n`)} → ""`])
  expect(found(`На пороге века\n\n${text}`, 'boilerplate')).toEqual([])
})

describe('documents', () => {
  test('sections, items, signatures and date line', () => {
    const text = `联合声明\n（一九九八年）\n${body}\n一\n1. ${body}\n2. ${body}\n二\n一、双边关系\n二、${body}\n中国\n主席\n甲某\n俄国\n总统\n乙某\n一九九七年十一月十日于北京`
    expect(parts(text)).toEqual([
      [
        'title 联合声明',
        'subtitle （一九九八年',
        'paragraph 双方一致认为',
        'heading 一',
        'item 1. 双方一',
        'item 2. 双方一',
        'heading 二',
        'heading 一、双边关系',
        'section 二、双方一致',
        'signature 0 中国',
        'signature 0 主席',
        'signature 0 甲某',
        'signature 1 俄国',
        'signature 1 总统',
        'signature 1 乙某',
        'dateline 一九九七年十'
      ]
    ])
  })

  test('a title in the middle of a file begins a document, a mention does not', () => {
    expect(parts(`联合声明\n${body}\n\n关于边界问题的联合声明\n${body}`).map(([first]) => first)).toEqual([
      'title 联合声明',
      'title 关于边界问题'
    ])
    expect(parts(`会谈消息\n${body}\n双方签署了联合声明\n${body}`)).toHaveLength(1)
  })

  test('a text of one line is a paragraph, and a title is not made up', () => {
    expect(parts('联合声明')).toEqual([['paragraph 联合声明']])
    expect(parts(`${body}\n${body}`)[0]?.[0]).toBe('paragraph 双方一致认为')
  })

  test('Russian and English', () => {
    const russian =
      'СОВМЕСТНОЕ ЗАЯВЛЕНИЕ\n\nСтороны подтверждают свою приверженность принципам равноправия.\n\nг. Москва, 23 ноября 1998 года\n\nЗа Россию\nПрезидент\nИ. Волнов'
    expect(parts(russian)).toEqual([
      [
        'title СОВМЕС',
        'paragraph Сторон',
        'dateline г. Мос',
        'signature 0 За Рос',
        'signature 0 Презид',
        'signature 0 И. Вол'
      ]
    ])
    const english =
      'Treaty\n\nArticle 1\n\nThe Parties shall live in peace with one another.\n\nArticle 2\n\nThis treaty shall enter into force at once.'
    expect(parts(english)[0]?.map((part) => part.split(' ')[0])).toEqual([
      'title',
      'heading',
      'paragraph',
      'heading',
      'paragraph'
    ])
  })
})
