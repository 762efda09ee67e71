import type { StageName } from '../model/stage.ts'
import type { World } from '../world.ts'

/** What a stage took, in whole milliseconds. */
export interface StageTime {
  /** On the clock. */
  wall: number
  /** Of this process's CPU, all its threads; the browser is not in it. */
  cpu: number
}

export interface Stopwatch {
  /** End the stage under way and begin another, or go on with one that was. */
  begin: (stage: StageName) => void
  /** End the stage under way; gives what each took. */
  end: () => Partial<Record<StageName, StageTime>>
}

/** Time the stages. What passed before the first was the start of the program. */
export function stopwatch({ clock, cpu }: Pick<World, 'clock' | 'cpu'>): Stopwatch {
  const times = new Map<StageName, StageTime>()
  let current: { stage: StageName; since: StageTime } | undefined = { stage: 'start', since: { wall: 0, cpu: 0 } }
  const endStage = () => {
    if (current === undefined) return
    const { stage, since } = current
    const former = times.get(stage) ?? { wall: 0, cpu: 0 }
    times.set(stage, { wall: former.wall + clock() - since.wall, cpu: former.cpu + cpu() - since.cpu })
    current = undefined
  }
  return {
    begin(stage) {
      endStage()
      current = { stage, since: { wall: clock(), cpu: cpu() } }
    },
    end() {
      endStage()
      const rounded = [...times].map(([stage, { wall, cpu }]) => [
        stage,
        { wall: Math.round(wall), cpu: Math.round(cpu) }
      ])
      return Object.fromEntries(rounded)
    }
  }
}
