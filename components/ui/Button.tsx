import type { ComponentProps } from 'react';
import styles from './Button.module.css';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: 'primary' | 'plain';
}

export const Button = ({ look = 'plain', type = 'button', className, ...rest }: ButtonProps) => (
  <button
    {...rest}
    type={type}
    className={[styles.button, styles.control, look === 'primary' && styles.primary, className]
      .filter(Boolean)
      .join(' ')}
  />
);
