/** What the classes of unlisted changes are called in the statement of method, in the order of their telling. */
export const silentClasses: Record<string, string> = {
  layout: '空行和只有空格的行',
  indent: '段首空格',
  letterspacing: '疏排所加的字间空格',
  'han-digit-space': '汉字与数字之间的空格',
  width: '全角数字改半角，半角括号改全角',
  label: '条目序号及其后空格改由版式给出'
}
