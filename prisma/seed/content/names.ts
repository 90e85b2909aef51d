// Words from which invented people get plausible names. Any likeness to a living person is chance.
export type NamePool = { men: readonly string[]; women: readonly string[]; last: readonly string[] }

const split = (words: string) => words.split(' ')

export const javanese: NamePool = {
  men: split(
    'Bambang Joko Slamet Eko Wahyu Arif Teguh Sigit Heru Dimas Bagas Yoga Rudi Nugroho Aditya Galih Purnomo Sapto Tri Widodo Andika Bayu Cahyo Danang',
  ),
  women: split(
    'Siti Endang Sri Wahyuni Dyah Rini Wulan Tutik Nanik Puji Lestari Indah Kartika Ratih Anisa Dewi Yuliana Maya Novi Retno Titis Galuh Sekar Umi',
  ),
  last: split(
    'Santosa Wibowo Nugraha Prasetya Rahardjo Utomo Kusuma Prabowo Susanto Hartono Kurniawan Setyawan Purwanto Sulistyo Widjaya Mulyana Pamungkas Raharja Haryanto Surya Sudarmo Wicaksono',
  ),
}

export const malay: NamePool = {
  men: split(
    'Syafri Ridwan Herman Afrizal Darmawan Edi Fauzan Ilyas Jufri Khairul Mawardi Nasrul Ramli Sabri Tarmizi Usman Wendri Yandri Zainal Asrul Bakhtiar Dedi',
  ),
  women: split(
    'Yusnita Erlina Desmawati Elviza Fauziah Halimah Jumiati Kartini Lismawati Maryam Nelvi Oktaviani Rahmi Susilawati Tuti Ulfa Wirda Yulianti Zubaidah Asmaini Darwati Hartati',
  ),
  last: split(
    'Harahap Hasibuan Lubis Ritonga Pohan Sulaiman Arifin Mahmud Yusuf Dalimunthe Hidayat Ramadhan Effendi Kurnia Matondang Anwar Basri Tanjung Husin Rambe Siagian Nasution',
  ),
}

export const bugisMakassar: NamePool = {
  men: split(
    'Ambo Arifuddin Burhan Firman Hamzah Ikhsan Jufri Kamaruddin Lukman Mansyur Nasir Rusdi Sainuddin Takdir Udin Wahid Yunus Zainuddin Ahmad Basri Darwis Fajar',
  ),
  women: split(
    'Hasniah Rosdiana Suriani Megawati Nurhayati Asriani Darmawati Ernawati Fitrah Harianti Irmayanti Jumriah Kasmawati Lilis Marwah Nuraeni Rahmatia Sitti Tenri Ulfah Wahida Yuliati',
  ),
  last: split(
    'Palinrungi Mappa Daeng Tompo Rauf Sulaiman Saleh Tahir Arsyad Bakri Hafid Amir Said Makmur Halim Talib Samad Rahim Jafar Salam Syam Ramli',
  ),
}

export const banjar: NamePool = {
  men: split(
    'Ahmad Akhmad Faisal Hairul Jumadi Khairil Masdar Norman Rizani Sapriadi Taufik Wahyudi Yusri Zaini Anang Basuki Daniel Erwin Ferry Herlan Iwan Juniar',
  ),
  women: split(
    'Norhasanah Rabiatul Salasiah Halimatus Jumiati Kamaliah Lailatul Mastora Nina Rahmiati Siti Wardah Yanti Zahratun Aminah Barkatul Desy Elly Hartini Ida Kurnia Lina',
  ),
  last: split(
    'Rahman Noor Hidayatullah Ansyari Effendi Hadi Maulana Nafis Purnama Ridha Saputra Wardhana Yusuf Zulkifli Aspian Hasan Ramadhani Syahrin Tanjung Basuni Arsyad Kurniawan',
  ),
}

export const kaili: NamePool = {
  men: split(
    'Moh. Abdul Gazali Hamdan Ilyas Jafar Kasman Lukman Mahmud Nasir Rusli Sahrul Thamrin Wayan Yopi Zulfikar Agung Bernard Ferdi Hasan Marten Ruslan',
  ),
  women: split(
    'Nurlaila Asniar Citra Delfina Ernita Farida Hasnah Irmawati Jumrah Komang Lusiana Mardiana Nirmala Rosita Sartika Trivena Ulfiah Wahyuni Yuyun Zaenab Arnita Meiske',
  ),
  last: split(
    'Larosa Lasimpala Palinge Lamato Tondi Rantelino Djafar Pakaya Mangge Labaso Tandirerung Suardana Timumun Datupalinge Hamzah Lahamu Mambuhu Sondeng Tolodo Yabi Lagandesa Manopo',
  ),
}
