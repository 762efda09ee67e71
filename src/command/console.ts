import type { Complaint, PdfFinding } from '../model/complaint.ts'

/** Where the command line speaks: the only file that prints. */
export interface Console {
  complain: (complaint: Complaint) => void
  /** Everything complained of so far. */
  complaints: Complaint[]
  /** A result for the person at the desk: `output/x/index.html`. */
  say: (line: string) => void
  /** A result as data, for `--json`. */
  sayJson: (value: unknown) => void
  /** The line that shows how far the work is; only on a terminal. */
  progress: (line: string) => void
}

/** Streams to speak through; tests pass their own. */
export interface Streams {
  out: { write: (text: string) => unknown }
  err: { write: (text: string) => unknown; isTTY?: boolean }
}

/**
 * Speak to a person, or with `json` to a program: one JSON object a line on standard output,
 * `{"type":"complaint",…}` or `{"type":"result",…}`.
 */
export function openConsole(json: boolean, streams: Streams = { out: process.stdout, err: process.stderr }): Console {
  const complaints: Complaint[] = []
  const live = !json && streams.err.isTTY === true
  const clear = live ? '\r\x1b[K' : ''
  return {
    complaints,
    complain(complaint) {
      complaints.push(complaint)
      if (json) streams.out.write(`${JSON.stringify({ type: 'complaint', ...complaint })}\n`)
      else streams.err.write(`${clear}${asText(complaint)}\n`)
    },
    say(line) {
      if (!json) streams.out.write(`${clear}${line}\n`)
    },
    sayJson(value) {
      if (json) streams.out.write(`${JSON.stringify({ type: 'result', ...(value as object) })}\n`)
    },
    progress(line) {
      if (live) streams.err.write(`${clear}${line}`)
    }
  }
}

/**
 * Write a complaint as `file:line:column rule message`, its hint on a line below; what was found in a PDF as
 * `file:page 3:12 0 R rule message`.
 */
export function asText({ place, finding, rule, severity, message, hint }: Complaint): string {
  const where = place !== undefined ? `${place.file}:${place.line}:${place.column} ` : whereIn(finding)
  const kind = severity === 'warning' ? 'warning ' : ''
  return `${where}${kind}${rule} ${message}${hint === undefined ? '' : `\n    ${hint}`}`
}

function whereIn(finding: PdfFinding | undefined): string {
  if (finding === undefined) return ''
  const { file, page, object } = finding
  return `${[file, ...(page === undefined ? [] : [`page ${page}`]), ...(object === undefined ? [] : [object])].join(':')} `
}
