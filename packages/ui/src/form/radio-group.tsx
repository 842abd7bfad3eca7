import type { JSX } from 'solid-js';
import { ChoiceGroup, type ChoiceGroupProps } from './choice-group.tsx';

export interface RadioGroupProps<T extends string> extends Omit<
  ChoiceGroupProps<T>,
  'type' | 'isChosen' | 'onChoose'
> {
  readonly value: T | '';
  readonly onChange: (value: T) => void;
}

/** One of a few, all visible. */
export function RadioGroup<T extends string>(props: RadioGroupProps<T>): JSX.Element {
  return (
    <ChoiceGroup
      {...props}
      type="radio"
      isChosen={(value) => value === props.value}
      onChoose={(value) => props.onChange(value)}
    />
  );
}
