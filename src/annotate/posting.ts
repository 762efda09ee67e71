import type { HeadingLanguage } from '../model/authority.ts'
import type { SearchedRun } from '../model/mentions.ts'
import type { Desk, Scope } from './desk.ts'
import type { Mention } from './mentions.ts'
import type { Run } from './run.ts'

/**
 * Say which of the found mentions the index lists: all but those of a `sparing` record after the first in the
 * statement's text. What an editor marked or accepted is listed always, and is a first too.
 */
export function posting(mentions: Mention[], run: Run, scope: Scope, desk: Desk): SearchedRun['posted'] {
  if (scope.note === undefined)
    for (const { authority } of run.marked) desk.posted.add(`${scope.statement}\n${authority}`)
  return mentions.flatMap(({ start, end, authorities, accepted, principal }) =>
    authorities.flatMap((authority) => {
      const key = `${scope.statement}\n${authority}`
      const again = desk.posted.has(key) || scope.note !== undefined
      if (!accepted && again && desk.authorities.get(authority)?.index === 'sparing') return []
      if (scope.note === undefined) desk.posted.add(key)
      return [{ start, end, authority, principal }]
    })
  )
}

/** Give the language of the records for a BCP 47 tag, if they have it. */
export function headingLanguage(tag: string): HeadingLanguage | undefined {
  const language = tag.split('-')[0]?.toLowerCase()
  return language === 'zh' || language === 'en' || language === 'ru' ? language : undefined
}
