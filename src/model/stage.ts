/** What a build is doing: the stations of the road, and the start and the writing around them. */
export type StageName =
  | 'start'
  | 'read'
  | 'collate'
  | 'annotate'
  | 'assemble'
  | 'settle'
  | 'print'
  | 'finish'
  | 'prove'
  | 'impose'
  | 'write'
