import type { JSX } from 'solid-js';
import { ChoiceGroup, type ChoiceGroupProps } from './choice-group.tsx';

export interface CheckboxGroupProps<T extends string> extends Omit<
  ChoiceGroupProps<T>,
  'type' | 'isChosen' | 'onChoose'
> {
  readonly values: readonly T[];
  readonly onChange: (values: readonly T[]) => void;
}

/** Any number of a few, all visible. The answer keeps the order of the choices. */
export function CheckboxGroup<T extends string>(props: CheckboxGroupProps<T>): JSX.Element {
  const choose = (value: T, chosen: boolean) =>
    props.onChange(
      props.choices
        .map((choice) => choice.value)
        .filter((other) => (other === value ? chosen : props.values.includes(other))),
    );
  return (
    <ChoiceGroup
      {...props}
      type="checkbox"
      isChosen={(value) => props.values.includes(value)}
      onChoose={choose}
    />
  );
}
