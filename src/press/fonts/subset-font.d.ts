declare module 'subset-font' {
  // biome-ignore lint/style/noDefaultExport: that is how the package exports it
  export default function subsetFont(font: Buffer, text: string, options: { targetFormat: 'sfnt' }): Promise<Buffer>
}
