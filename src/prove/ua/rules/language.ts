import type { Rule } from '../rule.ts'

/** A `Lang` entry, wherever it stands. */
export interface LanguageEntry {
  value: string
}

export const languageRules: Rule<LanguageEntry>[] = [
  {
    id: '7.2-29',
    shall: 'A Lang entry is a language tag (RFC 3066)',
    holds: ({ value }) => /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(value),
    found: ({ value }) => `it is “${value.slice(0, 40)}”`
  }
]
