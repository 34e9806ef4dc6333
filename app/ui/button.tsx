import { Link, type LinkProps } from '@remix-run/react';
import { clsx } from 'clsx';
import type { ButtonHTMLAttributes } from 'react';

const LOOKS = {
  primary: 'border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong',
  secondary: 'border-control bg-surface text-ink hover:border-ink-2 hover:bg-sunken',
  quiet: 'border-transparent bg-transparent text-accent hover:bg-accent-soft hover:text-accent-strong',
  danger: 'border-bad bg-surface text-bad hover:bg-bad-soft',
} as const;

const SIZES = {
  regular: 'min-h-10 px-4 py-1.5 text-base max-sm:min-h-11',
  small: 'min-h-8 px-2.5 py-0.5 text-sm max-sm:min-h-10',
} as const;

export interface ButtonLook {
  look?: keyof typeof LOOKS;
  size?: keyof typeof SIZES;
}

/** The classes of a button, for the rare element that can be neither Button nor LinkButton. */
export const buttonClass = ({ look = 'secondary', size = 'regular' }: ButtonLook = {}) =>
  clsx(
    'inline-flex items-center justify-center gap-2 rounded-md border font-medium no-underline transition-colors',
    'aria-disabled:cursor-progress aria-disabled:opacity-70 disabled:border-rule-strong disabled:bg-sunken disabled:text-ink-3',
    LOOKS[look],
    SIZES[size],
  );

export function Button({
  look,
  size,
  className,
  type = 'button',
  ...rest
}: ButtonLook & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type={type} className={clsx(buttonClass({ look, size }), className)} {...rest} />;
}

/** Goes somewhere; for doing something, use Button. */
export function LinkButton({ look, size, className, ...rest }: ButtonLook & LinkProps) {
  return <Link className={clsx(buttonClass({ look, size }), className)} {...rest} />;
}
