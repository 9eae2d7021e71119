import type { Image, TitledLink } from '../../release/document.js';
import { imageCaption } from '../image-caption.js';
import type { UiLanguage } from '../languages.js';
import { textsFor } from '../texts/texts-for.js';
import { webAddress } from '../web-address.js';

/** As links: an image on the page would tell another site who reads what. */
export function ImageList(props: {
  images: readonly Image[];
  lang: UiLanguage;
  foreign: string | undefined;
}) {
  const images = props.images.filter(({ url }) => webAddress(url) !== null);
  if (images.length === 0) return null;
  const texts = textsFor(props.lang).release;
  return (
    <section aria-labelledby="images">
      <h2 id="images">{texts.images}</h2>
      <p>{texts.imagesExplained}</p>
      <ul>
        {images.map((image) => (
          <li lang={props.foreign}>
            <a href={image.url}>{imageCaption(image, props.lang)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Documents or links under a heading; an address that is not of the web is shown, never linked. */
export function LinkList({
  id,
  heading,
  links,
}: {
  id: string;
  heading: string;
  links: readonly TitledLink[];
}) {
  if (links.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul>
        {links.map(({ url, title }) => (
          <li>{webAddress(url) ? <a href={url}>{title ?? url}</a> : (title ?? url)}</li>
        ))}
      </ul>
    </section>
  );
}
