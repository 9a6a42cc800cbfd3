import { Input, SegmentedControl } from '@mantine/core';

interface ChoiceProps<Value extends string> {
  label: string;
  hint?: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  readOnly: boolean;
  onChange: (value: Value) => void;
}

/** One of a few, side by side. */
export function Choice<Value extends string>({ label, hint, options, value, readOnly, onChange }: ChoiceProps<Value>) {
  return (
    <Input.Wrapper label={label} description={hint} labelElement="div">
      <SegmentedControl
        fullWidth
        aria-label={label}
        mt={4}
        data={[...options]}
        value={value}
        disabled={readOnly}
        onChange={(chosen) => {
          const option = options.find((each) => each.value === chosen);
          if (option) onChange(option.value);
        }}
      />
    </Input.Wrapper>
  );
}
