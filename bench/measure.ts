import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** What a program is started with. */
export interface Command {
  program: string
  parameters: string[]
  environment: Record<string, string>
  folder: string
}

/** What a run took, with all of its descendants. */
export interface Measurement {
  /** Seconds of user and system time. */
  cpu: number
  /** Seconds on the clock. */
  wall: number
  /** The same by kind of process: `node`, `headless_shell renderer`; as last seen, so without their last milliseconds. */
  processes: Record<string, number>
  /** Most megabytes at one time: the sum of the proportional set sizes (PSS), looked at ten times a second. */
  peak: number
  /** `undefined` where it ended well. */
  fault: string | undefined
  /** What it printed on its standard output. */
  said: string
}

/** One process as it was last seen; a number may be used again, so its start is part of its name. */
interface Seen {
  kind: string
  cpu: number
}

const tick = 1 / 100

/**
 * Run a program and measure it with its whole tree of processes.
 *
 * CPU time is counted twice and the larger sum taken: what the system gives to a parent for the children it waited for,
 * which misses children that nobody waits for (Chromium's renderers); and the sum of what each process had when it was last
 * seen, which misses the last milliseconds. Linux only: it reads `/proc`.
 */
export async function measure(command: Command, deadline: number): Promise<Measurement> {
  const before = waitedFor()
  const began = performance.now()
  const child = spawn(command.program, command.parameters, {
    cwd: command.folder,
    env: { PATH: process.env.PATH ?? '', HOME: command.folder, LANG: 'C.UTF-8', ...command.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true
  })
  let said = ''
  let words = ''
  child.stdout.on('data', (data) => (said += data))
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => (words = `${words}${data}`.slice(-600)))
  const tree = watch(child.pid ?? 0)
  let late = false
  const timer = setTimeout(() => {
    late = true
    process.kill(-(child.pid ?? 0), 'SIGKILL')
  }, deadline * 1000)
  const code = await new Promise<number | undefined>((resolve) => {
    child.on('error', () => resolve(undefined))
    child.on('close', (status) => resolve(status ?? undefined))
  })
  clearTimeout(timer)
  const wall = (performance.now() - began) / 1000
  const { processes, peak } = tree.end()
  const cpu = Object.values(processes).reduce((sum, seconds) => sum + seconds, 0)
  const fault = late ? `not done in ${deadline} s` : code === 0 ? undefined : words.trim() || `ended with ${code}`
  return { cpu: Math.max(cpu, waitedFor() - before), wall, processes, peak, fault, said }
}

/** CPU seconds of all children of ours that have ended, with theirs. */
function waitedFor(): number {
  return ticks('self', [15, 16]) * tick
}

/** Look at the tree below a process until told to stop. */
function watch(root: number): { end: () => { processes: Record<string, number>; peak: number } } {
  const members = new Map<number, Map<string, Seen>>([[root, new Map()]])
  const strangers = new Set<number>()
  let peak = 0
  let rounds = 0
  const look = () => {
    for (const pid of processes()) {
      if (members.has(pid) || strangers.has(pid)) continue
      // A child is found before its own children unless numbers wrap, so one round is enough.
      if (members.has(parentOf(pid))) members.set(pid, new Map())
      else strangers.add(pid)
    }
    for (const [pid, seen] of members) note(pid, seen)
    if (rounds++ % 4 === 0)
      peak = Math.max(
        peak,
        [...members.keys()].reduce((sum, pid) => sum + memoryOf(pid), 0)
      )
  }
  const timer = setInterval(look, 25)
  return {
    end() {
      clearInterval(timer)
      const processes: Record<string, number> = {}
      for (const seen of members.values())
        for (const { kind, cpu } of seen.values()) processes[kind] = (processes[kind] ?? 0) + cpu
      return { processes, peak }
    }
  }
}

function note(pid: number, seen: Map<string, Seen>): void {
  const fields = statOf(pid)
  if (fields === undefined) return
  const start = fields[19] ?? ''
  // A new process still has the name of what started it, until it begins its own program: the last one counts.
  const kind = kindOf(pid) ?? seen.get(start)?.kind ?? ''
  seen.set(start, { kind, cpu: (Number(fields[11]) + Number(fields[12])) * tick })
}

/** The name of the program, with what Chromium calls the process: `headless_shell renderer`. */
function kindOf(pid: number): string | undefined {
  const words = readIfThere(`/proc/${pid}/cmdline`)
  if (words === undefined || words === '') return undefined
  const type = /(?:^|\0| )--type=([\w-]+)/.exec(words)?.[1]
  const program = basename(words.split('\0')[0]?.split(' ')[0] ?? '')
  return type === undefined ? program : `${program} ${type}`
}

function processes(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .sort((a, b) => a - b)
}

function parentOf(pid: number): number {
  return Number(statOf(pid)?.[1] ?? -1)
}

/** The fields of `/proc/PID/stat` behind the name; the first is the state, 11 and 12 are the ticks of the CPU. */
function statOf(pid: number | 'self'): string[] | undefined {
  const text = readIfThere(`/proc/${pid}/stat`)
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')
}

function ticks(pid: number | 'self', fields: number[]): number {
  const stat = statOf(pid)
  return fields.reduce((sum, field) => sum + Number(stat?.[field - 2] ?? 0), 0)
}

/** Megabytes. */
function memoryOf(pid: number): number {
  const found = /^Pss:\s+(\d+) kB/m.exec(readIfThere(`/proc/${pid}/smaps_rollup`) ?? '')
  return Number(found?.[1] ?? 0) / 1024
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
