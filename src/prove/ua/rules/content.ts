import type { ContentItem, Form, MarkedContent } from '../content/subjects.ts'
import type { Rule } from '../rule.ts'

export const markedContentRules: Rule<MarkedContent>[] = [
  {
    id: '7.1-1',
    shall: 'No artifact stands inside tagged content',
    holds: ({ tag, around }) => tag !== 'Artifact' || !around.isTagged,
    found: ({ around }) => `one stands in ${around.type}`
  },
  {
    id: '7.1-2',
    shall: 'No tagged content stands inside an artifact',
    holds: ({ type, isInArtifact }) => type === undefined || !isInArtifact,
    found: ({ type }) => `${type} does`
  },
  ...(
    [
      ['7.2-30', 'ActualText', 'actualText'],
      ['7.2-31', 'Alt', 'alternative'],
      ['7.2-32', 'E', 'expansion']
    ] as const
  ).map(
    ([id, key, property]): Rule<MarkedContent> => ({
      id,
      shall: `The natural language of ${key} in Span is known`,
      holds: ({ tag, properties, hasLanguage }) => tag !== 'Span' || properties[property] === undefined || hasLanguage,
      found: () => 'it is not stated'
    })
  )
]

export const itemRules: Rule<ContentItem>[] = [
  {
    id: '7.1-3',
    shall: 'Content is tagged or marked as an artifact',
    holds: ({ marking }) => marking.isTagged || marking.isArtifact,
    found: ({ kind }) => `${kind} is neither`
  },
  {
    id: '7.2-34',
    shall: 'The natural language of text is known',
    holds: ({ kind, marking, documentHasLanguage }) =>
      kind !== 'text' || documentHasLanguage || marking.language !== undefined,
    found: () => 'it is stated neither for the text nor for the document'
  }
]

export const formRules: Rule<Form>[] = [
  {
    id: '7.20-1',
    shall: 'There are no reference XObjects',
    holds: ({ isReference }) => !isReference,
    found: () => 'a form has the key Ref'
  },
  {
    id: '7.20-2',
    shall: 'A form with structure in it is drawn once',
    holds: ({ hasStructure, times }) => !hasStructure || times < 2,
    found: () => 'one is drawn more often'
  }
]
