import { escape } from '../platform/units.mjs';

/** What a learning platform reads of a package: `imsmanifest.xml`. */

/** @typedef {'1.2' | '2004'} Edition of SCORM; 2004 is its 4th edition */

const heads = {
  1.2: {
    root: 'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"',
    version: '1.2',
    type: 'adlcp:scormtype',
  },
  2004: {
    root: 'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss"',
    version: '2004 4th Edition',
    type: 'adlcp:scormType',
  },
};

/**
 * One unit to open, and all its files.
 * @param {Edition} edition
 * @param {{ id: string, title: string, launch: string, files: readonly string[] }} of `launch` is the address that is
 *   opened, relative to the package; `files` are the paths in it
 * @returns {string} XML
 */
export function manifest(edition, { id, title, launch, files }) {
  const { root, version, type } = heads[edition];
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="a-role-to-play.${escape(id)}" version="1" ${root}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${version}</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>${escape(title)}</title>
      <item identifier="story" identifierref="game">
        <title>${escape(title)}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="game" type="webcontent" ${type}="sco" href="${escape(launch)}">
${files.map((file) => `      <file href="${escape(encodeURI(file))}"/>`).join('\n')}
    </resource>
  </resources>
</manifest>
`;
}
