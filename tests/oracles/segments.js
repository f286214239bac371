// The second opinion on SMS segments: one JSON string per line in, one {"encoding","segments"} per line out.
const readline = require('node:readline');
const { SegmentedMessage } = require('sms-segments-calculator');

readline.createInterface({ input: process.stdin }).on('line', (line) => {
  const message = new SegmentedMessage(JSON.parse(line));
  const encoding = message.encodingName;
  process.stdout.write(`${JSON.stringify({ encoding, segments: message.segmentsCount })}\n`);
});
