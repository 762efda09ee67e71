import { Refusal } from '../model/complaint.ts'
import { epochIsSeconds } from '../model/rules.ts'

/**
 * Read SOURCE_DATE_EPOCH, seconds since 1970, as a date (UTC, ISO); `undefined` where it is not set.
 *
 * Source: https://reproducible-builds.org/specs/source-date-epoch/
 */
export function dateOf(epoch: string | undefined): string | undefined {
  if (epoch === undefined || epoch === '') return undefined
  const date = new Date(/^\d+$/.test(epoch) ? Number(epoch) * 1000 : Number.NaN)
  if (Number.isNaN(date.getTime())) throw new Refusal(epochIsSeconds(epoch))
  return date.toISOString().slice(0, 10)
}
