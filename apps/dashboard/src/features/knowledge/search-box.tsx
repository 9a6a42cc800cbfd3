import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';

interface SearchBoxProps {
  label: string;
  placeholder: string;
  /** Told of what is looked for when the typing pauses; undefined when it is nothing. */
  onSearch: (words: string | undefined) => void;
}

/** Looks for words in a list. */
export function SearchBox({ label, placeholder, onSearch }: SearchBoxProps) {
  const [words, setWords] = useState('');
  const tell = useDebouncedCallback((next: string) => onSearch(next.trim() === '' ? undefined : next.trim()), 250);
  return (
    <TextInput
      type="search"
      label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={words}
      maxLength={120}
      maw={320}
      mb="md"
      onChange={(event) => {
        setWords(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}
