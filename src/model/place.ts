/**
 * Point at a character of an input file.
 *
 * `file` is relative to the manuscripts folder and uses `/`; `line` and `column` are 1-based and, like
 * unist points, `column` counts UTF-16 units as editors do.
 */
export interface Place {
  file: string
  line: number
  column: number
}
