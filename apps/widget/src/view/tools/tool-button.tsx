import type { ComponentProps } from 'preact';
import { ToolIcon } from './tool-icon.tsx';

interface ToolButtonProps {
  icon: ComponentProps<typeof ToolIcon>['name'];
  label: string;
  action: string;
  pressed?: boolean;
  expanded?: boolean;
  disabled?: boolean;
  onClick: () => void;
}

/** A button that is an icon, with its name for whoever cannot see it and for whoever points at it. */
export function ToolButton({ icon, label, action, pressed, expanded, disabled, onClick }: ToolButtonProps) {
  return (
    <button
      type="button"
      class="plain tool"
      data-action={action}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-disabled={disabled}
      onClick={() => !disabled && onClick()}
    >
      <ToolIcon name={icon} />
    </button>
  );
}
