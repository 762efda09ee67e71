import { referenceResolves } from '../model/rules.ts'
import type { DraftReference, Reference } from '../model/text.ts'
import type { Desk, Scope } from './desk.ts'

/** Resolve a reference, or complain and leave it out. */
export function resolveReference(draft: DraftReference, scope: Scope, desk: Desk): Reference | undefined {
  const onlyPage = draft.to.startsWith('page:')
  const name = onlyPage ? draft.to.slice('page:'.length) : draft.to
  const goal = desk.goals.get(name)
  if (goal === undefined) {
    desk.complain(referenceResolves(draft.place, name, [...desk.goals.keys()]))
    return undefined
  }
  const label = goal.statement === scope.statement ? goal.near : goal.far
  return {
    type: 'reference',
    id: `ref-${scope.anchor}-${desk.next(`ref-${scope.anchor}`)}`,
    target: goal.anchor,
    form: onlyPage ? 'page' : goal.form,
    label: onlyPage ? '' : label,
    language: scope.language,
    place: draft.place
  }
}
