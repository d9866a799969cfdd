// The experiment that greets whoever comes without a link: it learns a spiral within some fifteen seconds at the standard speed,
// and units die on the way.

export const openingExperiment = 'v=1&data=spiral&net=3*8:relu&opt=adam&lr=0.01&seed=26';
