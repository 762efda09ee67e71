/** The objects of a file by name: `<< /Kids [@page] >>`, where `@page` refers to another; a stream has data, too. */
export type Objects = Record<string, string | { dict: string; data: string | Uint8Array }>

/** Write objects as a PDF. The first is the catalog. */
export function writePdf(objects: Objects, header = '%PDF-1.7'): Uint8Array {
  const names = Object.keys(objects)
  const resolved = (text: string) =>
    text.replace(/@(\w+)/g, (_, name) => {
      const number = names.indexOf(name) + 1
      if (number === 0) throw new Error(`there is no object ${name}`)
      return `${number} 0 R`
    })
  const parts = names.map((name, i) => {
    const object = objects[name] ?? ''
    const head = `${i + 1} 0 obj\n`
    if (typeof object === 'string') return Buffer.from(`${head}${resolved(object)}\nendobj\n`, 'latin1')
    const data = typeof object.data === 'string' ? Buffer.from(object.data, 'utf8') : object.data
    const dict = resolved(object.dict).replace(/>>$/, `/Length ${data.length} >>`)
    return Buffer.concat([
      Buffer.from(`${head}${dict}\nstream\n`, 'latin1'),
      data,
      Buffer.from('\nendstream\nendobj\n', 'latin1')
    ])
  })
  return new Uint8Array(
    Buffer.concat([Buffer.from(`${header}\n`, 'latin1'), ...parts, Buffer.from('trailer\n<< /Root 1 0 R >>\n%%EOF\n')])
  )
}
