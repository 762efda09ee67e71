/** Months at which the seasons of EDTF level 1 stand in a list: 21 is spring. */
const seasons: Record<string, string> = { '21': '03', '22': '06', '23': '09', '24': '12' }

/** Give a string that sorts an ISO 8601 or EDTF date: by its beginning, a whole year or month before its days. */
export function dateKey(date: string): string {
  const [start] = date.split('/')
  return (start ?? '').replace(/^(\d{4})-(2[1-4])/u, (_, year: string, season: string) => `${year}-${seasons[season]}`)
}
