import { useEffect, useState } from 'react';
import { useText } from '../../ui/use-text.ts';
import classes from './logo-picture.module.css';

/** A logo that was fetched as bytes, as its address alone does not say of which tenant it is. */
export function LogoPicture({ picture, name }: { picture: Blob; name: string }) {
  const say = useText();
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(picture);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return address === undefined ? null : <img className={classes['logo']} src={address} alt={say('settings.logoOf', { name })} />;
}
