import type { Authority } from '../model/authority.ts'

/** Find the records that a name may mean: by id, heading, variant or 见 form; where none is that, by a part of one. */
export function recordsFor(name: string, authorities: Authority[]): Authority[] {
  const exactly = authorities.filter((authority) => namesOf(authority).some((one) => one === name))
  if (exactly.length > 0) return exactly
  const small = name.toLowerCase()
  return authorities.filter(({ heading }) =>
    Object.values(heading).some((words) => words !== '' && words.toLowerCase().includes(small))
  )
}

function namesOf({ id, heading, variants, shared, seeFrom }: Authority): string[] {
  return [
    id,
    ...Object.values(heading),
    // 叶利钦 of 叶利钦，鲍里斯·尼古拉耶维奇.
    ...Object.values(heading).map((words) => words.split(/[，,（(]/u)[0]?.trim() ?? ''),
    ...Object.values(variants).flat(),
    ...Object.values(shared).flat(),
    ...seeFrom.flatMap((form) => [form.heading, form.en, form.ru])
  ].filter((one) => one !== '')
}
