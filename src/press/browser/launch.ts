import type { Browser } from 'puppeteer-core'
import puppeteer from 'puppeteer-core'
import type { Complain } from '../../model/complaint.ts'
import { Refusal } from '../../model/complaint.ts'
import { browserIsSandboxed, browserStarts } from '../../model/rules.ts'
import type { Program } from './bundled.ts'
import { browserCache, unpackedBrowser } from './bundled.ts'
import type { Workspace } from './workspace.ts'
import { openWorkspace } from './workspace.ts'

/** A running browser with all that belongs to it. */
export interface OpenBrowser {
  browser: Browser
  /** Path of the program, for `doctor`. */
  path: string
  sandboxed: boolean
  /** End it and remove its folder; waits until it is gone. Harmless when called twice. */
  close: () => Promise<void>
}

/** How long a start may take, in ms: the first one on a slow disk needs several seconds. */
const startDeadline = 60_000

/**
 * Start the browser: the one that `ENGROSS_BROWSER` names, else the bundled one.
 *
 * Throws a `Refusal` where it does not start.
 */
export async function launch(complain: Complain): Promise<OpenBrowser> {
  const program = await findBrowser()
  const sandboxed = wantsSandbox(complain)
  const workspace = openWorkspace(program)
  try {
    const browser = await puppeteer.launch({
      executablePath: program.path,
      headless: 'shell',
      // A pipe instead of a port: when we are killed the pipe closes, and the browser ends with all its children.
      pipe: true,
      args: [...steadyArguments, ...(sandboxed ? [] : ['--no-sandbox'])],
      env: workspace.environment,
      userDataDir: workspace.profile,
      timeout: startDeadline,
      // Printing a long book is one call; the deadline is ours (`guard.ts`), a call must not end before it.
      protocolTimeout: 0,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false
    })
    return opened(browser, program, sandboxed, workspace)
  } catch (error) {
    workspace.remove()
    throw new Refusal(browserStarts(program.path, wordsOf(error), sandboxed, namedBrowser() !== undefined))
  }
}

function namedBrowser(): string | undefined {
  return process.env.ENGROSS_BROWSER || undefined
}

async function findBrowser(): Promise<Program> {
  const named = namedBrowser()
  if (named !== undefined) return { path: named, libraries: undefined, passing: undefined }
  try {
    return await unpackedBrowser(browserCache)
  } catch (error) {
    throw new Refusal(browserStarts('@sparticuz/chromium', wordsOf(error), true, false))
  }
}

/**
 * What makes the same book on every machine: glyph advances that are not rounded to pixels, one language, no
 * network. Names resolve to nothing; what pages need comes out of memory (`closed-page.ts`).
 */
const steadyArguments = [
  '--font-render-hinting=none',
  '--lang=zh-CN',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--no-pings',
  '--no-first-run'
]

/** Chromium refuses to start as root with its sandbox; without it only our own closed pages may be opened. */
function wantsSandbox(complain: Complain): boolean {
  if (process.env.ENGROSS_SANDBOX === 'off') {
    complain(browserIsSandboxed('ENGROSS_SANDBOX is off'))
    return false
  }
  if (process.getuid?.() === 0) {
    complain(browserIsSandboxed('it is started by root'))
    return false
  }
  return true
}

function opened(browser: Browser, program: Program, sandboxed: boolean, workspace: Workspace): OpenBrowser {
  let closing: Promise<void> | undefined
  const end = async () => {
    for (const signal of endings) process.off(signal, onSignal)
    await browser.close().catch(() => browser.process()?.kill('SIGKILL'))
    workspace.remove()
  }
  const close = () => {
    closing ??= end()
    return closing
  }
  // Tidy up, then let the signal do what it would have done without us.
  const onSignal = (signal: NodeJS.Signals) => {
    browser.process()?.kill('SIGKILL')
    workspace.remove()
    for (const other of endings) process.off(other, onSignal)
    process.kill(process.pid, signal)
  }
  for (const signal of endings) process.on(signal, onSignal)
  return { browser, path: program.path, sandboxed, close }
}

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message.trim() : String(error)
}
