import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'

type ButtonProps = { variant?: 'primary' | 'secondary' | 'warning' } & (
  | ({ href: string } & Omit<ComponentProps<'a'>, 'className' | 'href'>)
  | ({ href?: never } & Omit<ComponentProps<'button'>, 'className'>)
)

/** A button that submits its form, or, with `href`, a link to a next step that looks like one. */
export function Button({ variant = 'primary', ...rest }: ButtonProps) {
  const look = classNames('minka-button', variant !== 'primary' && `minka-button--${variant}`)
  if (rest.href !== undefined) return <a {...rest} className={look} />
  return <button type="submit" {...rest} className={look} />
}
