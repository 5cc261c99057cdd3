import type { ComponentProps } from 'react';
import styles from './Button.module.css';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: 'primary' | 'plain';
}

export const Button = ({ look = 'plain', type = 'button', ...rest }: ButtonProps) => (
  <button {...rest} type={type} className={look === 'primary' ? `${styles.button} ${styles.primary}` : styles.button} />
);
