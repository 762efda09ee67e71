/** Choices of a colour for lines or areas, as the browser writes them: `0 0 0 RG 0 0 0 rg`. */
const choice = /(?<![\w./-])(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (RG|rg)(?=\s|$)/g

/**
 * Let a drawing be of one ink: greys become shares of black, black itself black alone. What has a hue takes the grey of
 * its brightness (ITU-R BT.709), and is told to `coloured`.
 */
export function inOneInk(drawn: string, coloured: (colour: string) => void): string {
  return drawn.replace(choice, (_, red: string, green: string, blue: string, operator: string) => {
    if (red !== green || green !== blue) coloured(`${red} ${green} ${blue}`)
    return `${grey(Number(red), Number(green), Number(blue))} ${operator === 'RG' ? 'G' : 'g'}`
  })
}

/** Give the grey as bright as a colour; all from 0 to 1. */
export function grey(red: number, green: number, blue: number): number {
  const level = red === green && green === blue ? red : 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return Math.round(level * 10_000) / 10_000
}
