/** One language of a statement among others: parts of the same `of` follow each other, the leading language first. */
export interface Side {
  /** Id of the leading part. */
  of: string
  setting: Setting
}

export type Setting = 'facing' | 'columns' | 'interleaved'
