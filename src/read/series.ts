import type { Complain } from '../model/complaint.ts'
import { seriesHasAName, seriesIsNumberedWhereItStands, seriesStandsOnce } from '../model/rules.ts'
import { apparatusSeries, type MarkKind, type PrintedName, type Series, usualSeries } from '../model/series.ts'
import type { YamlText } from './yaml.ts'

/** A series as it is written: what is usual may be left out. */
export type WrittenSeries = Pick<Series, 'id' | 'place'> & {
  numbering?: Series['numbering']
  marks?: MarkKind
  name?: Partial<PrintedName> & Pick<PrintedName, 'zh'>
  sourced?: boolean
}

/** Complete the series of notes that `edition.yaml` declares, and complain of what no book can do. */
export function completeSeries(written: WrittenSeries[], yaml: YamlText, complain: Complain): Series[] {
  const placeOf = (at: number, key?: string) =>
    yaml.placeOf(['notes', 'series', at, ...(key === undefined ? [] : [key])])
  return written.map((one, at) => {
    const series = complete(one)
    if (series.name.zh === '') complain(seriesHasAName(placeOf(at), series.id))
    if (written.slice(0, at).some(({ id }) => id === one.id)) complain(seriesStandsOnce(placeOf(at), one.id))
    if (!numberings[series.place].includes(series.numbering))
      complain(
        seriesIsNumberedWhereItStands(placeOf(at, 'numbering'), series.id, series.place, numberings[series.place])
      )
    return series
  })
}

/**
 * Where the numbers of a series may begin again. Notes that are not at the foot cannot be counted by the page: a reader
 * of the part of notes would meet ① again and again.
 */
const numberings: Record<Series['place'], Series['numbering'][]> = {
  page: ['page', 'spread', 'statement', 'book'],
  statement: ['statement', 'book'],
  book: ['statement', 'book']
}

function complete({ id, place, numbering, marks, name, sourced }: WrittenSeries): Series {
  const usual = usualSeries[id]
  const { zh, en, ru } = name ?? usual?.name ?? { zh: '' }
  return {
    id,
    place,
    numbering: numbering ?? place,
    marks: marks ?? usual?.marks ?? (place === 'page' ? 'circled' : 'figures'),
    name: { zh, en: en ?? zh, ru: ru ?? zh },
    sourced: id === apparatusSeries ? false : (sourced ?? usual?.sourced ?? true)
  }
}
