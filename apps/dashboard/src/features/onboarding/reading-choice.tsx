import { Anchor, Button, Textarea, TextInput } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileUpload } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { useText } from '../../ui/use-text.ts';
import { pageAddressOf } from './page-address-of.ts';
import classes from './reading-choice.module.css';
import type { Reading } from './use-add-source.ts';

interface ReadingChoiceProps {
  disabled: boolean;
  onRead: (reading: Reading) => void;
}

/** The address of a page, a file, or pasted text: whichever is at hand. */
export function ReadingChoice({ disabled, onRead }: ReadingChoiceProps) {
  const say = useText();
  const [withText, setWithText] = useState(false);
  const [refused, setRefused] = useState(false);
  return (
    <fieldset disabled={disabled} className={classes['choice']}>
      <AddressForm onRead={onRead} />
      <div className={classes['or']}>{say('start.or')}</div>
      {withText ? (
        <TextForm onRead={onRead} />
      ) : (
        <Dropzone
          onDrop={([file]) => {
            setRefused(false);
            if (file) onRead({ file });
          }}
          onReject={() => setRefused(true)}
          multiple={false}
          disabled={disabled}
          className={classes['drop'] ?? ''}
          inputProps={{ 'aria-label': say('start.dropTitle') }}
        >
          <IconFileUpload size={26} stroke={1.4} aria-hidden />
          <span className={classes['dropTitle']}>{say('start.dropTitle')}</span>
          <span className={classes['dropText']}>{say('start.dropText')}</span>
        </Dropzone>
      )}
      {refused ? <Notice tone="problem" title={say('start.refused')} /> : null}
      <Anchor component="button" type="button" className={classes['other'] ?? ''} onClick={() => setWithText(!withText)}>
        {say(withText ? 'start.useFile' : 'start.useText')}
      </Anchor>
    </fieldset>
  );
}

function AddressForm({ onRead }: Pick<ReadingChoiceProps, 'onRead'>) {
  const say = useText();
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const url = pageAddressOf(address);
    setWrong(url === undefined);
    if (url !== undefined) onRead({ url });
  };
  return (
    <form onSubmit={submit} noValidate className={classes['address']}>
      <TextInput
        label={say('start.page')}
        placeholder="https://www.example.com/questions"
        type="url"
        autoComplete="url"
        spellCheck={false}
        size="md"
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
        error={wrong ? say('start.pageInvalid') : null}
        className={classes['grow'] ?? ''}
      />
      <Button type="submit" size="md">
        {say('start.readPage')}
      </Button>
    </form>
  );
}

function TextForm({ onRead }: Pick<ReadingChoiceProps, 'onRead'>) {
  const say = useText();
  const [text, setText] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onRead({ text, name: say('start.textName') });
  };
  return (
    <form onSubmit={submit} className={classes['text']}>
      <Textarea
        label={say('start.textLabel')}
        autosize
        minRows={6}
        maxRows={14}
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" disabled={text.trim() === ''}>
        {say('start.readTextSubmit')}
      </Button>
    </form>
  );
}
