/** What the classes of unlisted changes are called in the statement of method, in the order of their telling. */
export const silentClasses: Record<string, string> = {
  layout: '空行和只有空格的行',
  'line-end': '行末的空格和回车符',
  wrap: '段内的硬换行',
  invisible: '字节序标记和不可见字符',
  indent: '段首空格',
  letterspacing: '疏排所加的字间空格',
  'han-digit-space': '汉字与数字之间的空格',
  'han-space': '汉字之间的空格',
  spacing: '标点旁的空格和词间多余的空格',
  width: '全角数字改半角，半角括号改全角',
  label: '条目序号及其后空格改由版式给出'
}
