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
      explanation: 'From IaaS through PaaS to SaaS the provider takes over layer by layer; data never changes hands.',
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
        'A team must run a runtime that they have patched themselves. The platforms they have looked at accept code and nothing else. Which model gives them no more to run than they need? Pick one.',
      options: [
        { text: 'SaaS', why: 'There is no runtime to be seen, let alone to be changed.' },
        {
          text: 'PaaS',
          why: 'These platforms let you choose a runtime, not change it. Some others accept a container image; its runtime is then yours to patch.',
        },
        { text: 'IaaS', isRight: true, why: 'The first model that leaves the runtime to you, without the hardware under it.' },
        { text: 'Their own data centre', why: 'It would do, but buying servers is far more than a runtime asks for.' },
      ],
      hint: 'Who manages the runtime under each model? Begin with the one that leaves you least.',
      explanation:
        'Find the lowest layer that you must change, then take the model that leaves it to you and as little as possible below it.',
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
        { text: 'SaaS', why: 'Data, and who may see it.' },
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
        { text: 'SageMaker', why: 'That is the former name of this service; it has gone to a larger platform.' },
        { text: 'Amazon SageMaker Studio', why: 'That is where you work with this service in a browser, and a part of it.' },
        { text: 'Amazon SageMaker Unified Studio', why: 'That belongs to the larger platform that has the former name now.' },
        { text: 'Amazon Bedrock', why: 'That is another service: it gives access to models that are trained already.' },
      ],
      explanation: 'Names change more often than services do. Look for the current one, and know the former.',
    },
    {
      kind: 'predicted-output',
      id: 'lowest-needed-layer',
      asks: 'what-happens',
      prompt: 'The layers stand from top to bottom, and a team must control two of them. What does this print?',
      code: `const layers = ['application', 'data', 'runtime', 'middleware', 'operating system']
const needed = ['application', 'middleware']
const depths = needed.map((layer) => layers.indexOf(layer))
const lowest = Math.max(...depths)
console.log(lowest, layers[lowest])`,
      options: [
        { text: '0 application', why: 'That is the topmost of the two. The largest index belongs to the lowest layer.' },
        { text: '3 middleware', isRight: true, why: 'The indices are 0 and 3, and the larger one is the lower layer.' },
        { text: '4 middleware', why: 'The layer is right. Indices begin at 0, so it has 3, although it is the fourth.' },
      ],
      explanation: 'The lowest layer that you must control decides: a model that keeps it from you is out, whatever else it offers.',
    },
    {
      kind: 'numeric',
      id: 'layers-under-paas',
      asks: 'which',
      prompt: 'The table says who runs a layer under two of the models. How many of its layers does the customer run under PaaS?',
      table: {
        head: ['layer', 'IaaS', 'SaaS'],
        rows: [
          ['application', 'customer', 'provider'],
          ['data', 'customer', 'customer'],
          ['runtime', 'customer', 'provider'],
          ['operating system', 'customer', 'provider'],
          ['servers', 'provider', 'provider'],
        ],
      },
      value: 2,
      why: 'The application and its data.',
      slips: [
        { value: 1, why: 'That is the column of SaaS: data alone. A platform runs an application that you bring.' },
        { value: 4, why: 'That is the column of IaaS. A platform takes the runtime and the operating system off your hands.' },
        { value: 3, why: 'That counts the runtime, which a platform runs for you, or it counts the layers that the provider runs.' },
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
        { text: 'Begin there and move later', why: 'Moving costs more than choosing well now, and nothing new is promised there.' },
        {
          text: 'Choose a platform that is still developed',
          isRight: true,
          why: 'The model stays right, only the example has aged: take App Engine, Cloud Run, App Service or the like.',
        },
        { text: 'Avoid platforms as such', why: 'One product says nothing about the model.' },
        {
          text: 'Rent machines instead, since these never end',
          why: 'Machine types are withdrawn, too, and you would run far more yourself.',
        },
      ],
      explanation: 'Learn the model, look up the product: what a service is outlives which service is recommended.',
    },
  ],
})
