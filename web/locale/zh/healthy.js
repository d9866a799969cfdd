// How far a network is that nothing is wrong with, by the engine's code, in Simplified Chinese. It comes with the first picture; all other
// findings are in findings.js.

export default {
  heading: '{title}。',
  'title.healthy': '训练正常',
  'title.partial': '学会了一部分',
  'title.early': '尚未优于常数预测',
  'title.untrained': '尚未训练任何一步',
  'sentence.healthy':
    '训练损失 {trainLoss, number, measured}，测试损失 {testLoss, number, measured}；最佳常数预测的损失分别为 {constantLoss, number, measured} 和 {constantTestLoss, number, measured}。',
  'sentence.partial':
    '训练损失 {trainLoss, number, measured}，测试损失 {testLoss, number, measured}；最佳常数预测的损失分别为 {constantLoss, number, measured} 和 {constantTestLoss, number, measured}。',
  'sentence.early':
    '训练损失为 {trainLoss, number, measured}，最佳常数预测的损失为 {constantLoss, number, measured}。',
  'sentence.untrained':
    '训练损失为 {trainLoss, number, measured}，最佳常数预测的损失为 {constantLoss, number, measured}。',
};
