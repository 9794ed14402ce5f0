/**
 * The files in a zip. A workbook is a zip too, told by its parts; of other office documents nothing is read. Zips
 * and workbooks inside a zip are unpacked into the scratch folder, since they must be read from their end.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { sayReadFault } from '../records/say-read-fault.ts';
import { workbookSheets } from '../workbook/workbook-sheets.ts';
import type { Opened, Opening } from './opened.ts';
import { unpacked } from './plain-file.ts';
import { signatureOf } from './signature.ts';
import { extractMember, firstBytes, openMember, type OpenZip } from './zip-member.ts';

interface Archive {
  readonly name: string;
  readonly path: string;
  /** How many zips it lies in. */
  readonly depth: number;
}

const deepest = 3;
const mostMembers = 10_000;

export async function openArchive(archive: Archive, opening: Opening): Promise<readonly Opened[]> {
  const { name, path } = archive;
  try {
    const zip: OpenZip = { path, zip: await openPromise(path, { autoClose: false }) };
    opening.onClose(() => {
      zip.zip.close();
    });
    const members = await membersOf(zip.zip);
    if (members === undefined) return [{ fault: { file: name, problem: 'it holds more than 10,000 files' } }];
    if (members.some(({ fileName }) => fileName === '[Content_Types].xml')) {
      const isWorkbook = members.some(({ fileName }) => fileName.startsWith('xl/'));
      return isWorkbook ? await workbookSheets({ name, zip, members }) : [];
    }
    const opened: Opened[] = [];
    for (const member of members) opened.push(...(await openOne(archive, { zip, member }, opening)));
    return opened;
  } catch (error) {
    return [{ fault: { file: name, problem: sayReadFault(error) } }];
  }
}

/** Files a person can see; undefined where there are too many. */
async function membersOf(zip: ZipFile): Promise<readonly Entry[] | undefined> {
  if (zip.entryCount > mostMembers) return undefined;
  const members: Entry[] = [];
  for await (const entry of zip.eachEntry()) if (isVisible(entry)) members.push(entry);
  return members;
}

/** Not folders, nor what Mac and Unix tools put beside the files, nor files without a byte. */
const isVisible = ({ fileName, uncompressedSize }: Entry): boolean =>
  uncompressedSize > 0 && !fileName.split('/').some((part) => part === '__MACOSX' || /^\.[^.]/.test(part));

interface Member {
  readonly zip: OpenZip;
  readonly member: Entry;
}

async function openOne(
  archive: Archive,
  { zip, member }: Member,
  opening: Opening,
): Promise<readonly Opened[]> {
  const name = `${archive.name}/${member.fileName}`;
  const fault = (problem: string): readonly Opened[] => [{ fault: { file: name, problem } }];
  const open = () => openMember(zip, member);
  try {
    const signature = signatureOf(await firstBytes(zip, member), name);
    if (typeof signature === 'object') return fault(signature.problem);
    if (signature === 'gz') return [{ file: { name, open: async () => unpacked(await open()) } }];
    if (signature === 'text') return [{ file: { name, open } }];
  } catch (error) {
    return fault(sayReadFault(error));
  }
  if (archive.depth === deepest)
    return fault('it lies in more zips than are opened; unpack it and give the files');
  const path = join(opening.scratch, `${randomUUID()}.zip`);
  const problem = await extractMember(zip, member, path);
  return problem === undefined
    ? openArchive({ name, path, depth: archive.depth + 1 }, opening)
    : fault(problem);
}
