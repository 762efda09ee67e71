import type { Collation } from '../model/collation.ts'
import type { Complain } from '../model/complaint.ts'
import type { Edition, Part } from '../model/edition.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { ReceivedStatement } from '../model/received.ts'
import type { Block } from '../model/text.ts'
import { colophonLines } from './colophon.ts'
import { silentLines } from './method.ts'
import { list, paragraph, trimmed } from './prose.ts'
import { collectTargets } from './targets.ts'

/** What the book of the texts as received is called, beside its own title. */
const view = '底本文字'

/**
 * Put the texts as received in order, as a book for checking on paper: a title page, what it shows and how, the
 * statements. No notes, no index, no apparatus.
 */
export function assembleReceived(
  statements: ReceivedStatement[],
  collation: Collation,
  makers: string[],
  complain: Complain
): Edition {
  const { config, manuscripts, authorities, witnesses } = collation.manuscripts
  const { name, title, subtitle, editors, publisher, language } = config
  const viewed = { ...config, notes: { series: [] }, name: `${name}-received`, title: `${title}·${view}` }
  const subheading = subtitle === '' ? view : `${subtitle}　${view}`
  const front = { matter: 'front', title: '', listed: false, recto: true, language } as const
  const parts: Part[] = [
    {
      ...front,
      id: 'title-page',
      name: 'title-page',
      type: 'titlePage',
      heading: title,
      subheading,
      editors,
      publisher,
      standings: []
    },
    {
      ...{ ...front, id: 'method', name: 'method', title: '核对说明', recto: false },
      ...{ type: 'prose', children: explanation(collation, complain) }
    },
    ...statements.flatMap((statement, position) => {
      const manuscript = manuscripts.find(({ id }) => id === statement.id)
      return manuscript === undefined ? [] : [receivedPart(statement, manuscript, position)]
    }),
    {
      ...{ ...front, id: 'colophon', name: 'colophon', matter: 'back', title: '版本说明', recto: false },
      ...{
        type: 'colophon',
        lines: colophonLines({ ...collation.manuscripts, config: viewed, secondWitnesses: [] }, makers)
      }
    }
  ]
  const targets = collectTargets(parts, [])
  const nothing = { indexes: [], sources: [], spots: new Map(), searched: [], references: [], marks: new Map() }
  return { config: viewed, parts, authorities, witnesses, targets, ...nothing }
}

function receivedPart({ id, siglum, lines }: ReceivedStatement, manuscript: Manuscript, position: number): Part {
  const { shortTitle, titleSupplied, language, witness } = manuscript
  return {
    // The statement's own id is no line's, whatever the siglum.
    id: `received-${id}`,
    name: 'statements',
    matter: 'body',
    title: `${id}　${titleSupplied ? `〔${shortTitle}〕` : shortTitle}`,
    listed: true,
    recto: position === 0,
    language,
    type: 'received',
    source: `${siglum}第${witness.from}—${witness.to}行`,
    lines
  }
}

/** Say what the pages show, and what of the layout of the witnesses they do not. */
function explanation(collation: Collation, complain: Complain): Block<'fair'>[] {
  const { config, witnesses } = collation.manuscripts
  const { place } = config
  const said = (value: string) => paragraph([{ type: 'text', value, place }], place)
  return [
    said(
      '本册照录底本文字，供在纸上与底本逐行核对，不是整理本。整理本中逐一出校的改动，此处一概未作：改去的字复原，连排的段落仍分，删去的重文仍在原处。'
    ),
    said(
      '方括号［］内的小字是整理本移出正文的文字，仍置于原处，冒号之前是登记号与说明。页面外侧如“25:1”者，为该段首字在底本中的行号与列号，均自1起；内侧数字为本页行数。'
    ),
    ...list(
      '底本的版面处理一仍整理本，计：',
      silentLines(collation, complain).map((value) => [{ type: 'text', value, place }]),
      place
    ),
    ...list(
      '底本：',
      witnesses.map(({ siglum, description }) => [
        { type: 'text', value: `${siglum}：${trimmed(description)}。`, place }
      ]),
      place
    )
  ]
}
