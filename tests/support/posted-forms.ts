import { plain } from '#tests/support/visible-text.ts'
import { type Visitor, destination } from '#tests/support/visitor.ts'

/**
 * What the form of a page would post as it stands: hidden and text fields, chosen options, areas and lists. Of a page with several
 * forms, `form` is the id of the one that is meant.
 */
export async function fieldsOf(
  who: Visitor,
  address: string,
  form?: string,
): Promise<Record<string, string>> {
  const whole = (await (await who.get(address)).text()).split('<main')[1] ?? ''
  const html = form === undefined ? whole : (whole.split(`<form id="${form}"`)[1]?.split('</form>')[0] ?? '')
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
  const inputs = [...html.matchAll(/<input[^>]*>/g)].flatMap(([tag]): [string, string][] => {
    const isChoice = ['radio', 'checkbox'].includes(attribute(tag, 'type') ?? '')
    const name = attribute(tag, 'name')
    return name === undefined || (isChoice && !tag.includes('checked'))
      ? []
      : [[name, attribute(tag, 'value') ?? '']]
  })
  const areas = [...html.matchAll(/<textarea([^>]*)>([^<]*)/g)].flatMap(([, tag = '', text = '']) => {
    const name = attribute(tag, 'name')
    return name === undefined ? [] : [[name, text] as const]
  })
  const lists = [...html.matchAll(/<select([^>]*)>([^]*?)<\/select>/g)].flatMap(
    ([, tag = '', options = '']) => {
      const name = attribute(tag, 'name')
      const [chosen = ''] = /<option[^>]* selected[^>]*>/.exec(options) ?? []
      return name === undefined ? [] : [[name, attribute(chosen, 'value') ?? ''] as const]
    },
  )
  return { ...Object.fromEntries([...areas, ...lists]), ...Object.fromEntries(inputs) }
}

/** How a page answers this post: its status, where it leads, and what it says. */
export async function saidAfter(who: Visitor, address: string, fields: Record<string, string>) {
  const response = await who.post(address, fields)
  return { status: response.status, to: destination(response), said: plain(await response.text()) }
}
