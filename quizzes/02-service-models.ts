import { defineQuiz } from '#quiz'

export default defineQuiz({
  title: 'Who runs what',
  lesson: '01-service-models',
  questions: [
    {
      kind: 'single-choice',
      id: 'kernel-patch',
      asks: 'which',
      prompt:
        'You run a web shop on virtual machines that you rent. A hole is found in the kernel of the operating system. Who installs the patch? Pick one.',
      options: [
        {
          text: 'The provider, since the machines are the provider’s',
          why: 'The hardware is. What is installed on a rented machine, the system included, is yours to patch.',
        },
        { text: 'You', isRight: true, why: 'Under IaaS everything above the virtualisation is yours, and so are its patches.' },
        { text: 'Whoever wrote the shop’s code', why: 'They answer for the application, not for the system under it.' },
        { text: 'Nobody: rented machines are replaced', why: 'They run until you replace them, with the hole in them.' },
      ],
      explanation: 'IaaS leaves the operating system to the customer. Whoever does not want to patch it takes a platform.',
    },
    {
      kind: 'matching',
      id: 'models-by-duty',
      asks: 'which',
      prompt: 'What is left for you to run, under which model?',
      pairs: [
        { left: 'IaaS', right: 'the operating system and all above it', why: 'You rent the machine and install everything on it.' },
        { left: 'PaaS', right: 'your application and its data', why: 'You hand over code; runtime and system are somebody else’s.' },
        { left: 'SaaS', right: 'your data and who may see it', why: 'The product is finished; what is in it and who gets in stays yours.' },
      ],
      extra: [
        { text: 'the power supply of the servers', why: 'That is only yours on premises.' },
        { text: 'nothing at all', why: 'Data and access stay with the customer under every model.' },
      ],
      explanation: 'From IaaS over PaaS to SaaS the provider takes over layer by layer; data never changes hands.',
    },
    {
      kind: 'true-false',
      id: 'saas-takes-all',
      asks: 'what-happens',
      prompt: 'Under SaaS, a file that one of your colleagues has shared with the whole internet by mistake is the provider’s fault.',
      isTrue: false,
      why: {
        true: 'The provider keeps the product running and safe. Who may see what is a setting, and settings are the customer’s.',
        false: 'Shared responsibility: access and configuration stay with you, also where everything else is run for you.',
      },
      explanation: 'No model takes data, accounts and settings off your hands.',
    },
    {
      kind: 'single-choice',
      id: 'own-runtime',
      asks: 'which',
      prompt:
        'A team must change the runtime itself, with a patched build of it. Which model gives them no more to run than they need? Pick one.',
      options: [
        { text: 'SaaS', why: 'There is no runtime to be seen, let alone to be changed.' },
        { text: 'PaaS', why: 'The runtime is the provider’s here: you choose one, you do not change it.' },
        { text: 'IaaS', isRight: true, why: 'The first model that leaves the runtime to you, without the hardware under it.' },
        { text: 'Their own data centre', why: 'It would do, but buying servers is far more than a runtime asks for.' },
      ],
      hint: 'Read the table of layers from the right: which is the first column where the runtime is yours?',
      explanation: 'Name the lowest layer that you must change; the model is the one that leaves exactly this layer to you.',
    },
    {
      kind: 'multi-select',
      id: 'platforms',
      asks: 'which',
      prompt: 'Which two of these are platforms (PaaS)? Pick two.',
      options: [
        { text: 'Google App Engine', isRight: true, why: 'You hand over an application; machines and runtime are run for you.' },
        { text: 'AWS Elastic Beanstalk', isRight: true, why: 'It runs your application on machines that it sets up and looks after.' },
        { text: 'Amazon EC2', why: 'It rents machines, and you install what runs on them: infrastructure.' },
        { text: 'Gmail', why: 'A finished product: software as a service.' },
      ],
      explanation: 'Ask what you hand over: an application (PaaS), a machine’s image (IaaS), or nothing but data (SaaS).',
    },
    {
      kind: 'ordering',
      id: 'most-to-run',
      asks: 'which',
      prompt: 'Order by how much of the system is yours to run, most first.',
      items: [
        { text: 'on premises', why: 'All of it, from the building to the data.' },
        { text: 'IaaS', why: 'All above the virtualisation.' },
        { text: 'PaaS', why: 'Application and data.' },
        { text: 'SaaS', why: 'Data alone.' },
      ],
      explanation: 'Control and work go together: what you keep in your hands, you also have to patch, watch and repair.',
    },
    {
      kind: 'single-choice',
      id: 'why-not-always-iaas',
      asks: 'why',
      prompt: 'IaaS gives you the most control in the cloud. Why do many teams take a platform all the same? Pick one.',
      options: [
        {
          text: 'Platforms are always cheaper',
          why: 'Often the machine-hour costs more. What is saved is work, and that may be worth it.',
        },
        {
          text: 'What they control, they must also maintain',
          isRight: true,
          why: 'Every layer of yours wants patches, watching and somebody who knows it.',
        },
        {
          text: 'Platforms run any program without changes',
          why: 'They ask you to fit into their runtimes and rules; that is the price of less work.',
        },
        { text: 'On IaaS the provider can read their data', why: 'The model says who runs a layer, not who is trusted more.' },
      ],
      explanation: 'The question is not how much control you can have, but how much you need.',
    },
    {
      kind: 'short-text',
      id: 'new-name-of-sagemaker',
      asks: 'what',
      prompt:
        'What has Amazon’s managed service for notebooks and training, long known as Amazon SageMaker, been called since December 2024?',
      accepted: [
        { text: 'Amazon SageMaker AI', why: 'The old name now stands for a larger platform around it.' },
        { text: 'SageMaker AI', why: 'Amazon SageMaker AI, in full.' },
        { text: 'AWS SageMaker AI', why: 'Amazon SageMaker AI is how AWS writes it.' },
      ],
      slips: [
        { text: 'Amazon SageMaker', why: 'That is the former name of this service; it has gone to a larger platform.' },
        { text: 'Amazon Bedrock', why: 'That one serves finished models; it is another service.' },
      ],
      explanation: 'Names change more often than services do. Look for the current one, and know the former.',
    },
    {
      kind: 'predicted-output',
      id: 'layers-of-the-customer',
      asks: 'what-happens',
      prompt: 'The layers stand from top to bottom, with the first one that is the provider’s. What does this print?',
      code: `const layers = ['application', 'data', 'runtime', 'middleware', 'operating system', 'virtualisation']
const firstOfProvider = { IaaS: 'virtualisation', PaaS: 'runtime' }
console.log(layers.indexOf(firstOfProvider.IaaS) - layers.indexOf(firstOfProvider.PaaS))`,
      options: [
        { text: '3', isRight: true, why: 'Positions 5 and 2: runtime, middleware and operating system lie between the two models.' },
        { text: '2', why: 'Counted from the layer after the runtime; but the runtime changes hands, too.' },
        { text: '4', why: 'Virtualisation counted in: it is the provider’s under both models.' },
      ],
      explanation: 'Three layers are what a platform takes off your hands: runtime, middleware and operating system.',
    },
    {
      kind: 'numeric',
      id: 'layers-under-paas',
      asks: 'which',
      prompt: 'Of the layers in this table, how many are left to the customer under PaaS?',
      table: {
        head: ['layer', 'IaaS', 'PaaS', 'SaaS'],
        rows: [
          ['application', 'customer', 'customer', 'provider'],
          ['data', 'customer', 'customer', 'customer'],
          ['runtime', 'customer', 'provider', 'provider'],
          ['operating system', 'customer', 'provider', 'provider'],
          ['servers', 'provider', 'provider', 'provider'],
        ],
      },
      value: 2,
      why: 'The application and its data.',
      slips: [
        { value: 1, why: 'That is the column of SaaS: data alone.' },
        { value: 4, why: 'That is the column of IaaS.' },
        { value: 3, why: 'That is how many the provider has taken over.' },
      ],
      explanation: 'Under PaaS you bring the application and its data; what executes it is run for you.',
    },
    {
      kind: 'single-choice',
      id: 'heroku-today',
      asks: 'which',
      prompt:
        'An old book names Heroku as the platform to begin with. It still runs, but since February 2026 it is only kept going. What follows for a new project? Pick one.',
      options: [
        { text: 'Begin there and move later', why: 'Moving costs more than choosing well now; nothing new will come.' },
        {
          text: 'Choose a platform that is still developed',
          isRight: true,
          why: 'The model stays right, only the example has aged: take App Engine, Cloud Run, App Service or the like.',
        },
        { text: 'Avoid platforms as such', why: 'One product says nothing about the model.' },
        { text: 'Rent machines instead, since these never end', why: 'Machine types end, too, and you would run far more yourself.' },
      ],
      explanation: 'Learn the model, look up the product: what a service is outlives which service is recommended.',
    },
  ],
})
