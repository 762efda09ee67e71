import type { PDFDict } from '@cantoo/pdf-lib'
import { asName, dictAt, resolve } from '../pdf/objects.ts'
import { standardTypes } from './standard-types.ts'

/** What a structure type stands for (PDF 32000-1, 14.7.3). */
export interface Role {
  /** The standard type that the mapping ends at, if it does. */
  standard: string | undefined
  isCircular: boolean
  /** A standard type that is mapped to another. */
  isRemapped: boolean
}

/** Read the role map of a structure tree; the result looks a type up. */
export function readRoleMap(root: PDFDict | undefined): (type: string) => Role {
  const map = dictAt(root, 'RoleMap')
  const entries = (map?.entries() ?? []).flatMap(([key, value]) => {
    const to = map === undefined ? undefined : asName(resolve(value, map.context))
    return to === undefined ? [] : [[key.decodeText(), to] as const]
  })
  const roles = new Map(entries)
  const known = new Map<string, Role>()
  return (type) => {
    const role = known.get(type) ?? roleOf(type, roles)
    known.set(type, role)
    return role
  }
}

/** No type is mapped by way of more others. */
const longest = 100

function roleOf(type: string, roles: Map<string, string>): Role {
  const isStandard = standardTypes.has(type)
  if (isStandard && !roles.has(type)) return { standard: type, isCircular: false, isRemapped: false }
  const passed = new Set([type])
  let standard: string | undefined
  for (let to = roles.get(type); to !== undefined; to = roles.get(to)) {
    if (passed.size > longest) break
    if (passed.has(to)) return { standard, isCircular: true, isRemapped: isStandard }
    passed.add(to)
    if (standard === undefined && standardTypes.has(to)) standard = to
  }
  return { standard, isCircular: false, isRemapped: isStandard }
}
