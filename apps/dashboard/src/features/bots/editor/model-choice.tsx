import { Autocomplete, Select } from '@mantine/core';
import { useText } from '../../../ui/use-text.ts';
import { useConnectionNames, useModels } from '../use-models.ts';
import classes from './model-choice.module.css';

export interface NamedModel {
  modelConnectionId: string | null;
  model: string;
}

interface ModelChoiceProps {
  value: NamedModel;
  onChange: (value: NamedModel) => void;
  readOnly: boolean;
  /** What the API did not accept. */
  errors?: { connection?: React.ReactNode; model?: React.ReactNode };
}

const installation = '';

/** Whose model, and which: one that is known by name, or any other that the provider has. */
export function ModelChoice({ value: { modelConnectionId, model }, onChange, readOnly, errors = {} }: ModelChoiceProps) {
  const say = useText();
  const connections = useConnectionNames().data ?? [];
  const models = useModels().data ?? [];
  const chosen = modelConnectionId ?? installation;
  const known = connections.some(({ id }) => id === modelConnectionId) || modelConnectionId === null;
  const names = models.filter((each) => (each.modelConnectionId ?? installation) === chosen).map((each) => each.model);
  return (
    <div className={classes['row']}>
      <Select
        label={say('bot.modelConnection')}
        data={[
          { value: installation, label: say('model.installation') },
          ...connections.map(({ id, name }) => ({ value: id, label: name })),
          ...(known ? [] : [{ value: chosen, label: say('model.otherConnection') }]),
        ]}
        allowDeselect={false}
        value={chosen}
        readOnly={readOnly}
        error={errors.connection}
        onChange={(picked) => onChange({ modelConnectionId: picked === null || picked === installation ? null : picked, model: 'default' })}
      />
      <Autocomplete
        label={say('bot.model')}
        description={say(model === 'default' ? 'model.isDefault' : model === 'extractive' ? 'model.isExtractive' : 'model.isNamed')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={[...new Set(['default', 'extractive', ...names])]}
        limit={40}
        maxLength={200}
        value={model}
        readOnly={readOnly}
        error={errors.model}
        onChange={(named) => onChange({ modelConnectionId, model: named })}
      />
    </div>
  );
}
