import type { Audit } from '../audit/audit.ts'
import type { Console } from './console.ts'

/** Say what an editor should look at, a line each. */
export function sayAudit({ unmentioned, idleForms, passim, unnamed }: Audit, console: Console): void {
  say(
    'records that nothing mentions',
    unmentioned.map(({ heading, id }) => `${heading.zh} (${id})`)
  )
  say(
    'forms that stand nowhere',
    idleForms.map(({ authority, form }) => `${form}, of ${authority.heading.zh}`)
  )
  say(
    'headings with more than eight places (passim): give them subheadings, principal places or `index: sparing`',
    passim.map(({ authority, places }) => `${authority.heading.zh} ${places}`)
  )
  say(
    'what looks like a name and has no record',
    unnamed.map(({ words, shape, at }) => `${words} (${shape}) ${at.join(', ')}`)
  )
  console.sayJson({
    audit: {
      unmentioned: unmentioned.map(({ id }) => id),
      idleForms: idleForms.map(({ authority, form }) => ({ id: authority.id, form })),
      passim: passim.map(({ authority, places }) => ({ id: authority.id, places })),
      unnamed
    }
  })

  function say(heading: string, lines: string[]): void {
    if (lines.length === 0) return
    console.say(`${heading}:`)
    for (const line of lines) console.say(`  ${line}`)
  }
}
