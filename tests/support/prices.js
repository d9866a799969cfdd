// A table of numbers whose columns have to be scaled.

export const prices = `area,rooms,price
50,1,100000
53,2,105123.5
61,2,120000.25
70,3,139999
48,1,98000
85,4,160500
`;
