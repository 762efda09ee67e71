import type { Complain, Complaint } from '../model/complaint.ts'
import { Refusal } from '../model/complaint.ts'
import type { Engine, Pages } from '../model/pages.ts'
import { browserAnswers } from '../model/rules.ts'
import { BrowserFailure } from './browser/guard.ts'
import { launch } from './browser/launch.ts'
import { pressWithPagedjs } from './pagedjs/pagedjs.ts'
import { printPages } from './print.ts'

/**
 * Start the engine of that name. It holds a browser until it is closed.
 *
 * What is wrong with pages is said when they are printed: a draft that `settle` throws away has no faults.
 * Throws a `Refusal` where the browser does not start, does not answer, or pages have errors.
 */
export async function createEngine(name: 'pagedjs', complain: Complain): Promise<Engine> {
  const open = await launch(complain)
  const found = new WeakMap<Pages, Complaint[]>()
  return {
    name,
    press: async (composed, styles) => {
      const { pages, complaints } = await answering(() => pressWithPagedjs(open.browser, composed, styles))
      found.set(pages, complaints)
      return pages
    },
    print: async (pages) => {
      const { bytes, complaints } = await answering(() => printPages(open.browser, pages))
      refuse([...(found.get(pages) ?? []), ...complaints], complain)
      return bytes
    },
    close: open.close
  }
}

/** Turn a browser that broke down into a complaint. */
async function answering<Value>(call: () => Promise<Value>): Promise<Value> {
  try {
    return await call()
  } catch (error) {
    if (error instanceof BrowserFailure) throw new Refusal(browserAnswers(error.message))
    throw error
  }
}

/** Say everything; stop at the first error. */
function refuse(complaints: Complaint[], complain: Complain): void {
  const [first, ...others] = complaints.filter(({ severity }) => severity === 'error')
  for (const complaint of complaints) if (complaint !== first) complain(complaint)
  void others
  if (first !== undefined) throw new Refusal(first)
}
